/** A thing that is worth showing, in several degrees of detail. */
export interface Block {
  /** From the shortest to the most detailed. */
  readonly levels: readonly Level[];
}

export interface Level {
  /** Lower ranks get room first, over all blocks. */
  readonly rank: number;
  text(): string;
}

/** Blocks that belong together. `before` and `after` appear when one of them does, `more` when one of them does not. */
export interface Chapter {
  readonly before: string;
  readonly blocks: readonly Block[];
  readonly after: string;
  more(hidden: number): string;
}

export type Piece = string | Chapter;

// Blocks are rendered to learn their length: after this many that did not fit, the rest will hardly do.
const MAX_MISSES = 40;

/**
 * The most detailed text of at most `limit` bytes of UTF-8. Strings always stay; blocks are taken whole, by rank, then in order.
 * Undefined when even the strings and the lines that tell what is missing are too long.
 */
export function fitted(pieces: readonly Piece[], limit: number): string | undefined {
  return whole(pieces, limit) ?? chosen(pieces, limit);
}

/** Everything in full detail; gives up as soon as that is too long. */
function whole(pieces: readonly Piece[], limit: number): string | undefined {
  const texts: string[] = [];
  let bytes = 0;
  for (const text of textsOf(pieces)) {
    bytes += bytesOf(text);
    if (bytes > limit) return undefined;
    texts.push(text);
  }
  return texts.join("");
}

function* textsOf(pieces: readonly Piece[]): Iterable<string> {
  for (const piece of pieces) {
    if (typeof piece === "string") yield piece;
    else if (piece.blocks.length > 0) {
      yield piece.before;
      for (const { levels } of piece.blocks) yield levels.at(-1)?.text() ?? "";
      yield piece.after;
    }
  }
}

const UTF8 = new TextEncoder();

/** What GitHub's limits are counted in, or more than that. */
export function bytesOf(text: string): number {
  return UTF8.encode(text).length;
}

interface Step {
  readonly chapter: Chapter;
  readonly block: Block;
  readonly level: Level;
}

function chosen(pieces: readonly Piece[], limit: number): string | undefined {
  const chapters = pieces.filter((piece) => typeof piece !== "string");
  const texts = new Map<Block, string>();
  const opened = new Set<Chapter>();
  let room = limit - pieces.reduce((sum, piece) => sum + leastOf(piece), 0);
  if (room < 0) return undefined;
  let misses = 0;
  for (const { chapter, block, level } of stepsOf(chapters)) {
    const text = level.text();
    const frame = opened.has(chapter) ? 0 : bytesOf(chapter.before) + bytesOf(chapter.after);
    const cost = bytesOf(text) - bytesOf(texts.get(block) ?? "") + frame;
    if (cost > room) {
      misses += 1;
      if (misses >= MAX_MISSES) break;
      continue;
    }
    misses = 0;
    room -= cost;
    opened.add(chapter);
    texts.set(block, text);
  }
  return pieces.map((piece) => (typeof piece === "string" ? piece : chapterText(piece, texts))).join("");
}

/** Room that is spoken for: strings, and for each chapter the line that says how much of it is missing. */
function leastOf(piece: Piece): number {
  if (typeof piece === "string") return bytesOf(piece);
  return piece.blocks.length === 0 ? 0 : bytesOf(piece.more(piece.blocks.length));
}

function stepsOf(chapters: readonly Chapter[]): readonly Step[] {
  const steps = chapters.flatMap((chapter) =>
    chapter.blocks.flatMap((block) => block.levels.map((level) => ({ chapter, block, level }))),
  );
  return steps.sort((a, b) => a.level.rank - b.level.rank);
}

function chapterText(chapter: Chapter, texts: ReadonlyMap<Block, string>): string {
  const shown = chapter.blocks.flatMap((block) => texts.get(block) ?? []);
  const hidden = chapter.blocks.length - shown.length;
  const body = shown.length === 0 ? "" : chapter.before + shown.join("") + chapter.after;
  return hidden === 0 ? body : body + chapter.more(hidden);
}
