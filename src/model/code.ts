export const CODE_KINDS = ["custom-operator"] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

/** What a runtime must bring, or would run, beyond the format's own operators. */
export interface CodeReference {
  readonly kind: CodeKind;
  /** `com.microsoft.FusedMatMul`: domain and operator. */
  readonly name: string;
  readonly count: number;
}
