/** Keys, in lower case, that every export writes anew, or that only described that one file. `*` is any text. */
export const VOLATILE_KEYS: readonly string[] = [
  "date",
  "*_date",
  "*.date",
  "date_*",
  "created*",
  "*_created",
  "*timestamp*",
  "*_time",
  "*uuid*",
  "*hash*",
  "*checksum*",
  "*run_id*",
  "training.run",
];
