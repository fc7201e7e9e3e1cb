/** Facts compared so far. A disagreement whose reason is known counts as explained, and its reason goes along. */
export function ledgerOf(explanations) {
  const result = { checked: 0, agreed: 0, disagreements: [], explained: [] };
  const compare = (file, fact, expected, actual) => {
    result.checked++;
    if (canonical(expected) === canonical(actual)) {
      result.agreed++;
      return;
    }
    const explanation = explanations.find((one) => one.file === file && one.fact === fact);
    if (explanation === undefined) result.disagreements.push({ file, fact, expected, actual });
    else result.explained.push({ file, fact, expected, actual, reason: explanation.reason });
  };
  return { result, compare };
}

/** One text for one value, whatever the order of an object's keys. */
function canonical(value) {
  return JSON.stringify(value ?? null, (_key, inner) => {
    if (inner === null || typeof inner !== "object" || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
