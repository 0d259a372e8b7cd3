/** Reads what stands after `npm start`: a file, and a few options. */

export interface StartOptions {
  /** A csv or xlsx file; without one the sample workbook opens. */
  file: string | undefined;
  /** Leaves earlier work aside and begins again. */
  fresh: boolean;
  locale: string;
  timeZone: string;
  email: string;
  port: number;
}

export class UsageProblem extends Error {}

export const USAGE = `Usage: npm start -- [leads.csv | leads.xlsx] [options]

  --fresh              begin again, leaving earlier work aside
  --locale <locale>    the workbook's language and way of writing numbers, such as ja_JP
  --timezone <zone>    the workbook's time zone, such as Asia/Tokyo
  --user <email>       who you are to the add-on
  --no-open            accepted for scripts; no browser is ever opened

The port is taken from PORT (8080 by default).`;

const VALUED = { '--locale': 'locale', '--timezone': 'timeZone', '--user': 'email' } as const;

/** Google writes `ja_JP` where browsers write `ja-JP`. */
function googleLocale(locale: string): string {
  return locale.replace(/-/g, '_');
}

function checkedZone(zone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    throw new UsageProblem(`"${zone}" is not a time zone; give one such as Asia/Tokyo.`);
  }
}

function checkedLocale(locale: string): string {
  try {
    new Intl.Locale(locale.replace(/_/g, '-'));
    return googleLocale(locale);
  } catch {
    throw new UsageProblem(`"${locale}" is not a locale; give one such as ja_JP.`);
  }
}

function checkedPort(port: string | undefined): number {
  if (port === undefined || port === '') return 8080;
  const number = Number(port);
  if (Number.isInteger(number) && number >= 0 && number <= 65535) return number;
  throw new UsageProblem(`PORT is "${port}"; give a number from 0 to 65535.`);
}

export function readArguments(
  args: string[],
  environment: { PORT?: string },
  machine: { locale: string; timeZone: string },
): StartOptions {
  const options: StartOptions = {
    file: undefined,
    fresh: false,
    locale: googleLocale(machine.locale),
    timeZone: machine.timeZone,
    email: 'you@example.com',
    port: checkedPort(environment.PORT),
  };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === '--fresh') options.fresh = true;
    else if (arg === '--no-open') continue;
    else if (arg in VALUED) {
      const value = args[++i];
      if (value === undefined) throw new UsageProblem(`${arg} needs a value.`);
      options[VALUED[arg as keyof typeof VALUED]] = value;
    } else if (arg.startsWith('-')) throw new UsageProblem(`There is no option "${arg}".`);
    else if (options.file !== undefined) throw new UsageProblem('Give one file only.');
    else options.file = arg;
  }
  options.locale = checkedLocale(options.locale);
  options.timeZone = checkedZone(options.timeZone);
  return options;
}
