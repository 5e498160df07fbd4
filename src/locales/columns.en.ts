import type { ColumnMessages } from "./messages";
import { namesEn, periodEn, programmeEn } from "./names.en";

export const columnsEn: ColumnMessages = {
  columnMeaning(meaning) {
    if (meaning.kind !== "figures")
      return columnsEn.columnUse(meaning.kind === "unknown" ? "notUnderstood" : meaning.kind);
    const { measure, programme, group, period, versus } = meaning;
    const what = measure === null ? "Figures, each row naming its own" : namesEn.measureName(measure);
    const whose =
      programme === null ? "" : `, ${programmeEn({ place: "", programme, ...(group !== undefined && { group }) })}`;
    const compared = versus ? `, against ${periodEn(versus)}` : "";
    return `${what}${whose}, ${periodEn(period)}${compared}`;
  },
  columnUse: (use) =>
    ({
      label: "Names of the rows",
      order: "Row numbers",
      unit: "Units",
      note: "Notes",
      leftAlone: "Not used",
      notUnderstood: "Not understood, not used",
    })[use],
  columnTitle: (letter, header) => (header === "" ? `Column ${letter}` : `Column ${letter} – ${header}`),
  columnsRead: (columns, notUnderstood) =>
    `How ${columns === 1 ? "1 column is" : `${columns} columns are`} understood` +
    (notUnderstood === 0 ? "" : `, ${notUnderstood} not used`),
  columnChosen: "your choice",
  changeColumn: (title, meaning) => `${title}: ${meaning}. Press to change`,
  columnIs: "This column holds",
  columnProgramme: "Programme",
  columnYear: "Year",
  columnScenario: "Kind of figure",
  yearOfTable: "As the table",
  scenarioOfTable: "As the table",
  keepColumn: "Use this meaning",
  columnAsRead: "Back to what its header says",
  cancelColumn: "Cancel",
  legacyFont: (font) =>
    `The words on this sheet are in the old ${font} encoding; they were converted for reading, the sheet stays as it is.`,
};
