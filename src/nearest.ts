/**
 * Find what was probably meant: the candidate that differs from the word by the fewest letters.
 *
 * Undefined when even the best differs by more than two letters or a third of the word, so that a guess is worth reading.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const limit = word.length < 3 ? 1 : Math.max(2, Math.floor(word.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/**
 * Find the country that was probably meant: the one of that name, of a code that is not its own in ISO 3166-1 (`UK`), or of
 * a longer code that begins with its own (`USA`); else the nearest.
 */
export function nearestCountry(typed: string, codes: readonly string[]): string | undefined {
  const nameOf = createCountryNames();
  const name = nameOf(typed.toUpperCase()).toLowerCase();
  const named = codes.find((code) => nameOf(code).toLowerCase() === name);
  if (named !== undefined) return named;
  const begin = typed.slice(0, 2).toUpperCase();
  return typed.length === 3 && codes.includes(begin) ? begin : nearest(typed, codes);
}

/** Say what a country is called in English; the code itself where that is not known. */
export function countryName(code: string): string {
  return createCountryNames()(code);
}

function createCountryNames(): (code: string) => string {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  return (code) => {
    try {
      return names.of(code) ?? code;
    } catch {
      return code;
    }
  };
}

/** Count the single-letter insertions, deletions and replacements that lead from one word to the other. */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}
