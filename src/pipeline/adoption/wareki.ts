/** Years of the Japanese eras, as they still stand in forms and contracts. */

/** The year before each era's first. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  r: 2018,
  平成: 1988,
  h: 1988,
  昭和: 1925,
  s: 1925,
};

const ERA_YEAR = /^(令和|平成|昭和|[rhs])\s*(元|\d{1,2})(?=\s*[年./-])/i;

/** 令和8年1月2日 and R8.1.2 with the year as 2026; any other text as it is. */
export function westernYear(text: string): string {
  return text.replace(ERA_YEAR, (whole, era: string, year: string) => {
    const count = year === '元' ? 1 : Number(year);
    return count < 1 ? whole : String(ERAS[era.toLowerCase()]! + count);
  });
}
