/** Sums of products of quotients: what sizes of models come to is a few deep. */
const MAX_DEPTH = 32;
const MAX_CHARACTERS = 4096;

/** How tightly what was written holds together: a sum, a product, a power, or a name. */
type Strength = 0 | 1 | 2 | 3;
interface Written {
  readonly text: string;
  readonly strength: Strength;
}

/**
 * A size as people write it: `Add(Symbol('s0', positive=True, integer=True), Integer(1))` → `s0 + 1`. Programs since PyTorch 2.6 hold
 * what SymPy's `srepr` gives; what is written otherwise stays as it is. https://docs.sympy.org/latest/modules/printing.html
 */
export function sizeText(expression: string): string {
  if (expression.length > MAX_CHARACTERS || !/^[A-Z]\w*\(/.test(expression)) return expression;
  const tokens = expression.match(/'[^'\\]*'|[A-Za-z_]\w*|-?\d+|[(),=]/g) ?? [];
  // Whatever else stands in it is not of this kind.
  if (tokens.join("").length !== expression.replaceAll(" ", "").length) return expression;
  let position = 0;
  const written = one(0);
  return written === undefined || position < tokens.length ? expression : written.text;

  function one(depth: number): Written | undefined {
    const name = tokens[position++];
    if (name === undefined || depth > MAX_DEPTH || /^['(),=]/.test(name)) return undefined;
    if (tokens[position] !== "(") return { text: name, strength: 3 };
    position++;
    if (name === "Symbol") return symbol();
    const args: Written[] = [];
    while (tokens[position] !== ")") {
      const arg = one(depth + 1);
      if (arg === undefined) return undefined;
      args.push(arg);
      if (tokens[position] === ",") position++;
      else if (tokens[position] !== ")") return undefined;
    }
    position++;
    return called(name, args);
  }

  /** Its name, and what it is known to be. */
  function symbol(): Written | undefined {
    const name = tokens[position];
    if (name === undefined || !/^'\w+'$/.test(name)) return undefined;
    while (position < tokens.length && tokens[position] !== ")") position++;
    if (tokens[position++] !== ")") return undefined;
    return { text: name.slice(1, -1), strength: 3 };
  }
}

function called(name: string, args: readonly Written[]): Written {
  const [first, second] = args;
  const within = (arg: Written, strength: Strength) => (arg.strength < strength ? `(${arg.text})` : arg.text);
  if (name === "Integer" && first !== undefined) return first;
  if (name === "Add")
    return {
      text: args
        .map(({ text }) => text)
        .join(" + ")
        .replaceAll("+ -", "- "),
      strength: 0,
    };
  if (name === "Mul") {
    const text = args.map((arg) => within(arg, 1)).join("*");
    return { text: text.startsWith("-1*") ? `-${text.slice(3)}` : text, strength: 1 };
  }
  if (name === "Pow" && first !== undefined && second !== undefined)
    return { text: `${within(first, 3)}**${within(second, 3)}`, strength: 2 };
  if (name === "FloorDiv" && first !== undefined && second !== undefined)
    return { text: `(${within(first, 2)}//${within(second, 2)})`, strength: 3 };
  if (name === "Rational" && first !== undefined && second !== undefined)
    return { text: `${first.text}/${second.text}`, strength: 1 };
  return { text: `${name}(${args.map(({ text }) => text).join(", ")})`, strength: 3 };
}
