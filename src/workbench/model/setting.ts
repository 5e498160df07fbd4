import { itemNotFound } from "../interpreter/errors";
import { ModelCollection, ModelObject } from "../interpreter/objects";

/** Settings the add-in keeps in the workbook, by key. Values are JSON. */
export type SettingMap = Map<string, unknown>;

export class Setting extends ModelObject {
  constructor(
    private readonly settings: SettingMap,
    private readonly ownKey: string,
  ) {
    super();
  }
  get key(): string {
    return this.ownKey;
  }
  get id(): string {
    return this.ownKey;
  }
  get value(): unknown {
    if (!this.settings.has(this.ownKey)) throw itemNotFound();
    return this.settings.get(this.ownKey);
  }
  set value(value: unknown) {
    this.settings.set(this.ownKey, value);
  }
  delete(): void {
    this.settings.delete(this.ownKey);
  }
}

export class SettingCollection extends ModelCollection<Setting> {
  constructor(private readonly settings: SettingMap) {
    super();
  }
  get items(): readonly Setting[] {
    return [...this.settings.keys()].map((key) => new Setting(this.settings, key));
  }
  add(key: string, value: unknown): Setting {
    this.settings.set(key, value);
    return new Setting(this.settings, key);
  }
}
