/** Seven digits are enough to recognise a commit; anything that is no commit id stays whole. */
export function shortCommit(commit: string): string {
  return /^[0-9a-f]{40,64}$/.test(commit) ? commit.slice(0, 7) : commit;
}
