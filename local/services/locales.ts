/** How a workbook's locale reads and writes numbers and dates. */

export interface LocaleRules {
  /** Order of day, month and year where a number alone cannot tell. */
  order: 'mdy' | 'dmy' | 'ymd';
  decimal: '.' | ',';
  group: ',' | '.' | ' ' | "'";
  dateFormat: string;
  dateTimeFormat: string;
  timeFormat: string;
  currency: string;
  currencyFormat: string;
}

const US: LocaleRules = {
  order: 'mdy',
  decimal: '.',
  group: ',',
  dateFormat: 'M/d/yyyy',
  dateTimeFormat: 'M/d/yyyy H:mm:ss',
  timeFormat: 'h:mm:ss am/pm',
  currency: '$',
  currencyFormat: '"$"#,##0.00',
};

function rules(over: Partial<LocaleRules>): LocaleRules {
  const made = { ...US, timeFormat: 'H:mm:ss', ...over };
  return { ...made, dateTimeFormat: over.dateTimeFormat ?? `${made.dateFormat} H:mm:ss` };
}

const euro = (over: Partial<LocaleRules>) =>
  rules({
    order: 'dmy',
    decimal: ',',
    group: '.',
    dateFormat: 'dd/MM/yyyy',
    currency: '€',
    currencyFormat: '#,##0.00 "€"',
    ...over,
  });

const BY_LOCALE: Record<string, LocaleRules> = {
  en_US: US,
  ja: rules({ order: 'ymd', dateFormat: 'yyyy/MM/dd', currency: '¥', currencyFormat: '"¥"#,##0' }),
  zh: rules({ order: 'ymd', dateFormat: 'yyyy/M/d', currency: '¥', currencyFormat: '"¥"#,##0.00' }),
  ko: rules({ order: 'ymd', dateFormat: 'yyyy. M. d', currency: '₩', currencyFormat: '"₩"#,##0' }),
  en_CA: rules({ order: 'ymd', dateFormat: 'yyyy-MM-dd' }),
  en: rules({ order: 'dmy', dateFormat: 'dd/MM/yyyy', currency: '£', currencyFormat: '"£"#,##0.00' }),
  de: euro({ dateFormat: 'dd.MM.yyyy' }),
  fr: euro({ group: ' ' }),
  sv: euro({
    order: 'ymd',
    group: ' ',
    dateFormat: 'yyyy-MM-dd',
    currency: 'kr',
    currencyFormat: '#,##0.00 "kr"',
  }),
  pt_BR: euro({ currency: 'R$', currencyFormat: '"R$"#,##0.00' }),
};

export function localeRules(locale: string): LocaleRules {
  const [language] = locale.split(/[-_]/);
  const exact = locale.replace('-', '_');
  if (exact === 'en') return US;
  return BY_LOCALE[exact] ?? BY_LOCALE[language] ?? euro({});
}
