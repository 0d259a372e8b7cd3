/** Text in the shape an xlsx file can hold, so that every character comes back as it was. */

/** An Excel cell holds less than a Sheets cell. */
export const MOST_XLSX_CHARACTERS = 32_767;

/**
 * What XML cannot say, or its readers drop or change, is written as `_xHHHH_`, the format's own escape;
 * a text that looks like such an escape gets its first character escaped.
 */
export function escapeXlsxText(text: string): string {
  const escaped = text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffc]/gu, (char) =>
      // Pairs of surrogates are fine in XML, save for the two at the end of each plane.
      char.length === 2 && (char.codePointAt(0)! & 0xfffe) !== 0xfffe ? char : escapeUnits(char),
    );
  // The writer keeps its texts in a plain object, where a name like "constructor" is already taken.
  return escaped in {} ? escapeUnits(escaped[0]) + escaped.slice(1) : escaped;
}

function escapeUnits(char: string): string {
  return Array.from(
    { length: char.length },
    (_, i) => `_x${char.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0')}_`,
  ).join('');
}

/** Tab names within Excel's rules: 31 characters, none of `[]/\:*?`, no two alike. */
export function xlsxTabNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const clean =
      name
        .replace(/[[\]/\\:*?\p{Cc}]/gu, ' ')
        .replace(/^'+|'+$/g, ' ')
        .trim() || 'Sheet';
    for (let n = 1; ; n++) {
      const suffix = n === 1 ? '' : ` (${n})`;
      const tab = clean.slice(0, 31 - suffix.length) + suffix;
      if (taken.has(tab.toLowerCase())) continue;
      taken.add(tab.toLowerCase());
      return tab;
    }
  });
}
