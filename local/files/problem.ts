/** What can be wrong with a person's file, each with a sentence that says what to do about it. */

export type FileLanguage = 'en' | 'ja';

export interface FileProblemParams {
  name?: string;
  /** What stands there instead, or the system's own word for the trouble. */
  found?: string | Record<FileLanguage, string>;
  row?: number;
  column?: number | string;
  header?: string;
  line?: number;
  size?: number;
  limit?: number;
}

type Sentence = (p: FileProblemParams) => string;

const found = (p: FileProblemParams, language: FileLanguage): string =>
  typeof p.found === 'object' ? p.found[language] : (p.found ?? '');

const count = (n: number | undefined): string => (n ?? 0).toLocaleString('en-US');

const SENTENCES = {
  missing: {
    en: (p) => `There is no file "${p.name}".`,
    ja: (p) => `ファイル「${p.name}」が見つかりません。`,
  },
  unreadable: {
    en: (p) => `"${p.name}" cannot be opened (${found(p, 'en')}).`,
    ja: (p) => `「${p.name}」を開けません（${found(p, 'ja')}）。`,
  },
  empty: {
    en: (p) => `"${p.name}" is empty: there is not a single filled cell in it.`,
    ja: (p) => `「${p.name}」は空です。値の入ったセルが 1 つもありません。`,
  },
  not_a_table: {
    en: (p) =>
      `"${p.name}" is not a table but ${found(p, 'en')}. Give a .csv or .xlsx file with one row per lead.`,
    ja: (p) =>
      `「${p.name}」は表ではありません（${found(p, 'ja')}）。1 行に 1 件のリードが並ぶ .csv か .xlsx を指定してください。`,
  },
  old_excel: {
    en: (p) => `"${p.name}" is in the old .xls format. Save it as .xlsx and try again.`,
    ja: (p) => `「${p.name}」は古い .xls 形式です。.xlsx で保存し直してください。`,
  },
  protected: {
    en: (p) => `"${p.name}" is protected by a password. Remove the password, save it, and try again.`,
    ja: (p) => `「${p.name}」はパスワードで保護されています。パスワードを解除して保存し直してください。`,
  },
  broken_xlsx: {
    en: (p) =>
      `"${p.name}" is damaged and cannot be read as an .xlsx file. Open it, save it again, and retry.`,
    ja: (p) => `「${p.name}」は壊れていて .xlsx として読めません。一度開いて保存し直してください。`,
  },
  undecodable: {
    en: (p) => `The text in "${p.name}" is in no encoding known here. Save it as "CSV UTF-8" and try again.`,
    ja: (p) => `「${p.name}」の文字コードを判別できません。「CSV UTF-8」形式で保存し直してください。`,
  },
  unclosed_quote: {
    en: (p) =>
      `"${p.name}", line ${p.line}: a quotation mark (") opens a field and is never closed, so everything after it would run together. Close or remove it.`,
    ja: (p) =>
      `「${p.name}」${p.line} 行目: 引用符（"）が閉じられておらず、以降の行がつながってしまいます。引用符を閉じるか取り除いてください。`,
  },
  cell_too_long: {
    en: (p) =>
      `"${p.name}", row ${p.row}, column ${p.column}: the cell holds ${count(p.size)} characters; a spreadsheet cell holds at most ${count(p.limit)}.`,
    ja: (p) =>
      `「${p.name}」${p.row} 行 ${p.column} 列: セルに ${count(p.size)} 文字あります。1 つのセルに入るのは ${count(p.limit)} 文字までです。`,
  },
  too_many_columns: {
    en: (p) => `"${p.name}" has ${count(p.size)} columns; a spreadsheet holds at most ${count(p.limit)}.`,
    ja: (p) =>
      `「${p.name}」は ${count(p.size)} 列あります。スプレッドシートの上限は ${count(p.limit)} 列です。`,
  },
  too_many_cells: {
    en: (p) => `"${p.name}" has ${count(p.size)} cells; a spreadsheet holds at most ${count(p.limit)}.`,
    ja: (p) =>
      `「${p.name}」は ${count(p.size)} セルあります。スプレッドシートの上限は ${count(p.limit)} セルです。`,
  },
  not_written: {
    en: (p) => `"${p.name}" could not be written (${found(p, 'en')}).`,
    ja: (p) => `「${p.name}」に書き込めません（${found(p, 'ja')}）。`,
  },
} satisfies Record<string, Record<FileLanguage, Sentence>>;

export type FileProblemCode = keyof typeof SENTENCES;

export const FILE_PROBLEM_CODES = Object.keys(SENTENCES) as FileProblemCode[];

/** Thrown with a sentence ready to be shown; `message` is in the language asked for. */
export class FileProblem extends Error {
  readonly code: FileProblemCode;
  readonly params: FileProblemParams;
  constructor(code: FileProblemCode, params: FileProblemParams, language: FileLanguage = machineLanguage()) {
    super(SENTENCES[code][language](params));
    this.name = 'FileProblem';
    this.code = code;
    this.params = params;
  }
  sentence(language: FileLanguage): string {
    return SENTENCES[this.code][language](this.params);
  }
}

/** The language a terminal is set to: Japanese where it says so, else English. */
export function machineLanguage(environment: NodeJS.ProcessEnv = process.env): FileLanguage {
  const set = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^ja/i.test(set) ? 'ja' : 'en';
}
