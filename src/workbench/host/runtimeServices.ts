import { notImplemented } from "../interpreter/errors";
import { ModelObject } from "../interpreter/objects";

/** How the add-in's runtime and its pane stand. */
export interface RuntimeState {
  /** Visible: the pane is shown; Background: it runs unseen */
  state: string;
  /** what happens when the workbook is opened again: Background (load) or Inactive */
  startState: string;
  actionsReady: boolean;
}

/** Microsoft.AppRuntime.AppRuntimeService: show and hide the pane. */
export class AppRuntimeService extends ModelObject {
  constructor(
    private readonly runtime: RuntimeState,
    private readonly onState: (state: string) => void,
  ) {
    super();
  }
  getAppRuntimeState(): string {
    return this.runtime.state;
  }
  setAppRuntimeState(state: string): void {
    this.runtime.state = state;
    this.onState(state);
  }
  _RegisterVisibilityChangedEvent(): void {
    void this.runtime;
  }
  _UnregisterVisibilityChangedEvent(): void {
    void this.runtime;
  }
}

/** Microsoft.AppRuntime.AppRuntimePersistenceService: start with the workbook or not. */
export class AppRuntimePersistenceService extends ModelObject {
  constructor(private readonly runtime: RuntimeState) {
    super();
  }
  getAppRuntimeStartState(): string {
    return this.runtime.startState;
  }
  setAppRuntimeStartState(state: string): void {
    this.runtime.startState = state;
  }
}

/** Microsoft.InternalService.AddinInternalService: the add-in's commands are ready. */
export class AddinInternalService extends ModelObject {
  constructor(
    private readonly runtime: RuntimeState,
    private readonly onReady: () => void,
  ) {
    super();
  }
  notifyActionHandlerReady(): void {
    this.runtime.actionsReady = true;
    this.onReady();
  }
}

/** Microsoft.DynamicRibbon.DynamicRibbon is known and refused: nothing here shows what it would change. */
export class DynamicRibbon extends ModelObject {
  executeRequestUpdate(): never {
    throw notImplemented("DynamicRibbon.executeRequestUpdate");
  }
}
