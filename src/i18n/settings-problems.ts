/** What is wrong in Settings: what, in which cell, what to do, and what counts until then. */
import type { Problem } from '../pipeline/problem';
import type { Language } from '../pipeline/settings';

type Params = Problem['params'];
type Sentence = (params: Params) => string;

/** The fault with its remedy, and what counts until then where no Settings in order are remembered. */
interface Fault {
  readonly wrong: Sentence;
  readonly until: Sentence;
}

/** Where a blank cell says something too. */
const BLANK: Record<Language, string> = {
  en: 'Until then it counts as blank.',
  ja: '直すまでは空欄とみなします。',
};

const en = {
  settings_table_missing: {
    wrong: ({ table }: Params) =>
      `The table “${table}” is missing from Settings. Put its title back into row 1.`,
    until: () => 'Until then its standard entries count.',
  },
  settings_table_empty: {
    wrong: ({ cell }: Params) => `In Settings nothing stands below ${cell}. Fill that table in.`,
    until: () => 'Until then its standard entries count.',
  },
  settings_not_a_number: {
    wrong: ({ cell, most }: Params) => `Settings ${cell} should be a number above 0 and up to ${most}.`,
    until: ({ standard }: Params) => `Until then ${standard} counts.`,
  },
  settings_days: {
    wrong: ({ cell, most }: Params) =>
      `Settings ${cell} should be a number of days above 0 and up to ${most}, or blank for no limit.`,
    until: () => 'Until then there is no limit.',
  },
  settings_not_allowed: {
    wrong: ({ cell, text, allowed }: Params) => `Settings ${cell} says “${text}”. Choose one of: ${allowed}.`,
    until: () => 'Until then it does not count.',
  },
  settings_duplicate: {
    wrong: ({ cell, text }: Params) => `Settings ${cell} repeats “${text}”. Give the row a key of its own.`,
    until: () => 'Until then the row is left out.',
  },
  settings_key_missing: {
    wrong: ({ cell }: Params) => `Settings ${cell} is empty. Give the row a key of its own.`,
    until: () => 'Until then the row is left out.',
  },
  settings_label_missing: {
    wrong: ({ cell }: Params) => `Settings ${cell} is empty. Write what people are to read there.`,
    until: ({ key }: Params) => `Until then they read “${key}”.`,
  },
  settings_too_long: {
    wrong: ({ cell, most }: Params) => `Settings ${cell} holds more than ${most} characters. Shorten it.`,
    until: () => 'Until then its beginning counts.',
  },
  settings_label_twice: {
    wrong: ({ cell, text }: Params) =>
      `Settings ${cell}: another stage is called “${text}” too. Give each a name of its own.`,
    until: () => 'Until then this one is left out.',
  },
  settings_stages_unusable: {
    wrong: ({ cell, kinds }: Params) =>
      `In Settings no stage below ${cell} is of the kind: ${kinds}. Add one of each.`,
    until: () => 'Until then the standard stages count.',
  },
  settings_gate_second: {
    wrong: ({ cell, role, gate }: Params) =>
      `Settings ${cell}: leads leave ${role} by the gate “${gate}” already. Keep one gate for each role.`,
    until: () => 'Until then this one is left out.',
  },
  settings_gate_circular: {
    wrong: ({ cell, path }: Params) =>
      `Settings ${cell} sends leads round in a circle (${path}). Choose another role.`,
    until: () => 'Until then this gate is left out.',
  },
  settings_gate_unknown: {
    wrong: ({ cell, text }: Params) =>
      `Settings ${cell} names the gate “${text}”, which does not exist. Write the key of a gate, or “retired” at the end of the row.`,
    until: () => 'Until then the question is not asked.',
  },
  settings_role_unknown: {
    wrong: ({ cell, text, allowed }: Params) =>
      `Settings ${cell} names the role “${text}”, which does not exist. Roles: ${allowed}.`,
    until: () => 'Until then it does not count; other roles in the cell do.',
  },
  settings_person_unnamed: {
    wrong: ({ cell }: Params) => `Settings ${cell} is empty. Write the person’s name there.`,
    until: () => 'Until then the row is left out.',
  },
  settings_person_twice: {
    wrong: ({ cell, text }: Params) =>
      `Settings ${cell} repeats “${text}”. Name each person once, with all their roles in one cell.`,
    until: () => 'Until then it counts where it stands first.',
  },
  settings_email: {
    wrong: ({ cell, text }: Params) =>
      `Settings ${cell}: “${text}” is no e-mail address. Correct it, or leave the cell blank.`,
    until: () => 'Until then the person is known by name alone.',
  },
  settings_rate: {
    wrong: ({ cell }: Params) =>
      `Settings ${cell} should be a share above 0% and up to 100%, such as 25% or 0.25, or blank.`,
    until: () => BLANK.en,
  },
  settings_number: {
    wrong: ({ cell, most }: Params) =>
      `Settings ${cell} should be a number above 0 and up to ${most}, or blank.`,
    until: () => BLANK.en,
  },
  settings_date: {
    wrong: ({ cell }: Params) => `Settings ${cell} should be a date such as 2027-03-31, or blank.`,
    until: () => BLANK.en,
  },
  settings_plan_order: {
    wrong: ({ cell }: Params) =>
      `Settings ${cell}: the plan ends before it begins. Choose a day after plan_from.`,
    until: () => BLANK.en,
  },
  settings_target_unknown: {
    wrong: ({ cell, text }: Params) =>
      `Settings ${cell} names the target “${text}”, which does not exist. Write a name from the table of targets, or clear the row.`,
    until: () => 'Until then the row is left out.',
  },
  settings_target_stage: {
    wrong: ({ cell, text }: Params) =>
      `Settings ${cell} sets a target for the step to “${text}”. Write the key of an open or won stage after the first.`,
    until: () => 'Until then the row is left out.',
  },
  settings_reason_lacking: {
    wrong: ({ cell, kind }: Params) =>
      `In Settings no reason below ${cell} is for “${kind}”. Add at least one.`,
    until: () => 'Until then the standard reasons can be chosen.',
  },
};

type Code = keyof typeof en;

const ja: Record<Code, Fault> = {
  settings_table_missing: {
    wrong: ({ table }) => `設定に表「${table}」がありません。1行目に表の名前を戻してください。`,
    until: () => '戻すまでは標準の内容を使います。',
  },
  settings_table_empty: {
    wrong: ({ cell }) => `設定の${cell}から下が空です。表に記入してください。`,
    until: () => '記入するまでは標準の内容を使います。',
  },
  settings_not_a_number: {
    wrong: ({ cell, most }) => `設定の${cell}は0より大きく${most}以下の数にしてください。`,
    until: ({ standard }) => `直すまでは${standard}を使います。`,
  },
  settings_days: {
    wrong: ({ cell, most }) =>
      `設定の${cell}は0より大きく${most}以下の日数にしてください。上限がなければ空欄にします。`,
    until: () => '直すまでは上限なしとします。',
  },
  settings_not_allowed: {
    wrong: ({ cell, text, allowed }) =>
      `設定の${cell}が「${text}」になっています。使えるのは ${allowed} です。`,
    until: () => '直すまで使いません。',
  },
  settings_duplicate: {
    wrong: ({ cell, text }) => `設定の${cell}で「${text}」が重複しています。別のキーにしてください。`,
    until: () => '直すまでその行は使いません。',
  },
  settings_key_missing: {
    wrong: ({ cell }) => `設定の${cell}が空欄です。キーを入力してください。`,
    until: () => '入力するまでその行は使いません。',
  },
  settings_label_missing: {
    wrong: ({ cell }) => `設定の${cell}が空欄です。表示名を入力してください。`,
    until: ({ key }) => `入力するまでは「${key}」と表示します。`,
  },
  settings_too_long: {
    wrong: ({ cell, most }) => `設定${cell}が${most}文字を超えています。短くしてください。`,
    until: () => '直すまでは先頭の部分だけを使います。',
  },
  settings_label_twice: {
    wrong: ({ cell, text }) =>
      `設定の${cell}：「${text}」という名前のステージがほかにもあります。別の名前にしてください。`,
    until: () => '直すまでそのステージは使いません。',
  },
  settings_stages_unusable: {
    wrong: ({ cell, kinds }) =>
      `設定の${cell}の列に、種別が ${kinds} のステージがありません。1つずつ加えてください。`,
    until: () => '加えるまでは標準のステージを使います。',
  },
  settings_gate_second: {
    wrong: ({ cell, role, gate }) =>
      `設定の${cell}：${role} から渡す関所はすでに「${gate}」があります。役割ごとに1つにしてください。`,
    until: () => '直すまでこの関所は使いません。',
  },
  settings_gate_circular: {
    wrong: ({ cell, path }) =>
      `設定の${cell}では、リードが元の役割に戻ってしまいます（${path}）。別の役割にしてください。`,
    until: () => '直すまでこの関所は使いません。',
  },
  settings_gate_unknown: {
    wrong: ({ cell, text }) =>
      `設定の${cell}にある関所「${text}」はありません。関所のキーを入力するか、行の最後を「retired」にしてください。`,
    until: () => '直すまでこの質問は使いません。',
  },
  settings_role_unknown: {
    wrong: ({ cell, text, allowed }) =>
      `設定の${cell}にある役割「${text}」はありません。使えるのは ${allowed} です。`,
    until: () => '直すまで使いません。同じセルのほかの役割は使います。',
  },
  settings_person_unnamed: {
    wrong: ({ cell }) => `設定の${cell}が空欄です。名前を入力してください。`,
    until: () => '入力するまでその行は使いません。',
  },
  settings_person_twice: {
    wrong: ({ cell, text }) =>
      `設定の${cell}で「${text}」が重複しています。1人1行にして、役割は1つのセルにまとめてください。`,
    until: () => '直すまでは先にあるほうを使います。',
  },
  settings_email: {
    wrong: ({ cell, text }) =>
      `設定の${cell}の「${text}」はメールアドレスではありません。直すか空欄にしてください。`,
    until: () => '直すまでは名前だけで見分けます。',
  },
  settings_rate: {
    wrong: ({ cell }) =>
      `設定の${cell}は0%より大きく100%以下の割合にしてください（例：25%、0.25）。空欄にもできます。`,
    until: () => BLANK.ja,
  },
  settings_number: {
    wrong: ({ cell, most }) => `設定の${cell}は0より大きく${most}以下の数にしてください。空欄にもできます。`,
    until: () => BLANK.ja,
  },
  settings_date: {
    wrong: ({ cell }) => `設定の${cell}は 2027-03-31 のような日付にしてください。空欄にもできます。`,
    until: () => BLANK.ja,
  },
  settings_plan_order: {
    wrong: ({ cell }) =>
      `設定の${cell}：計画の期日が開始日より後になっていません。plan_from より後の日にしてください。`,
    until: () => BLANK.ja,
  },
  settings_target_unknown: {
    wrong: ({ cell, text }) =>
      `設定の${cell}にある目標「${text}」はありません。目標の表にある名前を入力するか、行を空にしてください。`,
    until: () => '直すまでその行は使いません。',
  },
  settings_target_stage: {
    wrong: ({ cell, text }) =>
      `設定の${cell}は「${text}」への目標になっています。2番目以降の、種別が open か won のステージのキーを入力してください。`,
    until: () => '直すまでその行は使いません。',
  },
  settings_reason_lacking: {
    wrong: ({ cell, kind }) =>
      `設定の${cell}の列に、用途が ${kind} の理由がありません。1つ以上加えてください。`,
    until: () => '加えるまでは標準の理由を使います。',
  },
};

/** When it is remembered how the table last was in order, that counts instead. */
const KEPT: Record<Language, string> = {
  en: 'Until then the whole table counts as it last was in order.',
  ja: '直すまでは、最後に正しかったときの表を使います。',
};

export function settingsSentences(language: Language): Record<string, Sentence> {
  const faults: Record<string, Fault> = language === 'ja' ? ja : en;
  const space = language === 'ja' ? '' : ' ';
  return Object.fromEntries(
    Object.entries(faults).map(([code, { wrong, until }]) => [
      code,
      (params: Params) => wrong(params) + space + ('kept' in params ? KEPT[language] : until(params)),
    ]),
  );
}
