/** An expression of archived code. Types are expressions too: `Tuple[Tensor, int]`. */
export type Expression =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "literal"; readonly type: LiteralType; readonly text: string }
  | { readonly kind: "attribute"; readonly of: Expression; readonly name: string }
  | { readonly kind: "item"; readonly of: Expression; readonly index: Expression }
  | { readonly kind: "call"; readonly callee: Expression; readonly args: readonly Argument[] }
  | { readonly kind: "list" | "tuple" | "dict"; readonly items: readonly Expression[] }
  /** `operator` as it is written; `if` for a choice, whose operands are the test and both values. */
  | { readonly kind: "operation"; readonly operator: string; readonly operands: readonly Expression[] };

export type LiteralType = "int" | "float" | "string" | "bool" | "none";

export interface Argument {
  readonly name?: string;
  readonly value: Expression;
}

export type Statement =
  | { readonly kind: "assign"; readonly targets: readonly Expression[]; readonly value: Expression }
  | { readonly kind: "expression"; readonly value: Expression }
  | { readonly kind: "return"; readonly value: Expression | undefined }
  | { readonly kind: "if"; readonly test: Expression; readonly whenTrue: Block; readonly whenFalse: Block }
  | { readonly kind: "while"; readonly test: Expression; readonly body: Block }
  | { readonly kind: "for"; readonly target: Expression; readonly iterated: Expression; readonly body: Block }
  | { readonly kind: "with"; readonly contexts: readonly Expression[]; readonly body: Block }
  | { readonly kind: "function"; readonly definition: FunctionDefinition }
  | { readonly kind: "pass" };

export type Block = readonly Statement[];

export interface FunctionDefinition {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly returns: Expression | undefined;
  readonly body: Block;
}

export interface Parameter {
  readonly name: string;
  readonly type: Expression | undefined;
  readonly value: Expression | undefined;
}

export interface ClassDefinition {
  readonly name: string;
  /** `Module`, `NamedTuple`, `Enum`, `Interface`; empty for a plain class. */
  readonly base: string;
  readonly parameters: ReadonlySet<string>;
  readonly buffers: ReadonlySet<string>;
  readonly attributes: readonly Parameter[];
  readonly methods: ReadonlyMap<string, FunctionDefinition>;
}

/** What one file of archived code defines. */
export interface CodeFile {
  readonly classes: readonly ClassDefinition[];
  readonly functions: readonly FunctionDefinition[];
}
