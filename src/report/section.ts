import type { Text } from "./text.js";

/** What a reader may unfold about one model, free of any medium. A part that has nothing to say is not there. */
export interface Section {
  readonly title: string;
  readonly parts: readonly Part[];
}

export type Part =
  | { readonly kind: "line"; readonly text: Text }
  | { readonly kind: "list"; readonly items: readonly Text[]; readonly more: number }
  | {
      readonly kind: "table";
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Text[])[];
      readonly more: number;
    };

export interface Column {
  readonly title: string;
  readonly align: "left" | "right";
}

export const left = (title: string): Column => ({ title, align: "left" });
export const right = (title: string): Column => ({ title, align: "right" });

export function line(text: Text): readonly Part[] {
  return text.length === 0 ? [] : [{ kind: "line", text }];
}

/** The first `atMost` of them, and how many more there are. */
export function list(items: readonly Text[], atMost: number): readonly Part[] {
  if (items.length === 0) return [];
  return [{ kind: "list", items: items.slice(0, atMost), more: Math.max(items.length - atMost, 0) }];
}

export function table(columns: readonly Column[], rows: readonly (readonly Text[])[], atMost: number): readonly Part[] {
  if (rows.length === 0) return [];
  return [{ kind: "table", columns, rows: rows.slice(0, atMost), more: Math.max(rows.length - atMost, 0) }];
}

export function section(title: string, ...parts: readonly (readonly Part[])[]): readonly Section[] {
  const some = parts.flat();
  return some.length === 0 ? [] : [{ title, parts: some }];
}
