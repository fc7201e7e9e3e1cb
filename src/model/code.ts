export const CODE_KINDS = [
  /** An operator that the format does not define. */
  "custom-operator",
  /** What a pickle imports: `collections.OrderedDict`, `posix.system`. */
  "pickle-import",
  /** Code that stands in the file: a marshalled function, a script. */
  "embedded-code",
  /** A class or a module that the loader is told to import: a layer outside of Keras, `auto_map`. */
  "foreign-code",
  /** Machine code: a shared library, a compiled kernel, the blob of a delegate. */
  "native-code",
  /** An operator or a link that reads or writes other files, or calls out of the graph. */
  "outside-access",
] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

/**
 * `known`: on a closed list of what loading such a model needs. `dangerous`: can run commands, or reach files and the network.
 * `unverified`: neither is known.
 */
export const CODE_STANDINGS = ["known", "unverified", "dangerous"] as const;
export type CodeStanding = (typeof CODE_STANDINGS)[number];

/** What a runtime must bring, or would run, beyond the format's own operators. */
export interface CodeReference {
  readonly kind: CodeKind;
  /** `com.microsoft.FusedMatMul`: domain and operator; `posix.system`: module and name. */
  readonly name: string;
  /** How often it is used: nodes of an operator, imports or calls of a global. */
  readonly count: number;
  readonly standing: CodeStanding;
  /** Whether loading calls it, and does not only import it. Absent where the format makes no difference. */
  readonly isCalled?: boolean;
  /** Our words: what it can do, the advisory that is about it. */
  readonly detail?: string;
  /** Path of the file beside the model that asks for it; absent for what the model file itself asks for. */
  readonly source?: string;
  /** Files of the repository that it consists of, those that it imports among them; absent where nothing beside the model is named. */
  readonly files?: readonly CodeFile[];
}

export interface CodeFile {
  /** From the root of the tree. */
  readonly path: string;
  /** Equal for equal bytes: `sha256 …`, or what else names the content of one that was not read. */
  readonly content: string;
}
