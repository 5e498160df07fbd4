/** Requirement sets this Excel claims: no more than the library of the npm package speaks. */
export const REQUIREMENTS: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  SharedRuntime: "1.2",
  DialogApi: "1.2",
  CustomFunctions: "1.7",
  CustomFunctionsRuntime: "1.4",
  DelayForCellEdit: "1.1",
  KeyboardShortcuts: "1.1",
  Settings: "1.1",
  Selection: "1.1",
  MatrixCoercion: "1.1",
  TextCoercion: "1.1",
  DocumentEvents: "1.1",
};

/** Becomes Office.context.officeTheme. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly isDarkTheme: boolean;
}

export const LIGHT_THEME: OfficeTheme = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#000000",
  controlBackgroundColor: "#F3F2F1",
  controlForegroundColor: "#000000",
  isDarkTheme: false,
};

export const DARK_THEME: OfficeTheme = {
  bodyBackgroundColor: "#292929",
  bodyForegroundColor: "#FFFFFF",
  controlBackgroundColor: "#1F1F1F",
  controlForegroundColor: "#FFFFFF",
  isDarkTheme: true,
};

export interface AppContextOptions {
  readonly controlId: string;
  readonly locale: string;
  readonly contentLocale: string;
  readonly theme: OfficeTheme;
  readonly requirements: Readonly<Record<string, string>>;
  /** document settings: name and JSON text */
  readonly settings: ReadonlyMap<string, string>;
  readonly documentUrl: string;
  /** true: the add-in starts without its pane, as with start-up behaviour "load" */
  readonly hidden: boolean;
}

/** The answer to the add-in's first request; the fields' names are the library's. */
export function appContext(options: AppContextOptions): object {
  const { controlId, locale, contentLocale, theme, requirements, settings, documentUrl, hidden } = options;
  return {
    _id: controlId,
    _appInstanceId: controlId,
    _appName: 16, // Excel on the web
    _appVersion: "16.0",
    _appMinorVersion: 0,
    _hostFullVersion: "16.0.15407.10000",
    _appUILocale: locale,
    _dataLocale: contentLocale,
    _docUrl: documentUrl,
    _clientMode: 1, // read and write
    _reason: "documentOpened",
    _osfControlType: 1, // task pane
    _eToken: "",
    _correlationId: crypto.randomUUID(),
    _touchEnabled: false,
    _commerceAllowed: true,
    _settings: [...settings],
    _requirementMatrix: JSON.stringify(requirements),
    _dialogRequirementMatrix: JSON.stringify({ DialogApi: 1.2 }),
    _featureGates: {},
    _officeTheme: theme,
    _initialDisplayMode: hidden ? 1 : 2,
    _appDomains: [],
    _addinName: "BHXH",
  };
}
