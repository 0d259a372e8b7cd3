/** Wording around the custom functions on their docs page. */
import type { Language } from '../pipeline/settings';

export interface FunctionPage {
  readonly title: string;
  readonly intro: string;
  readonly separators: string;
  readonly example: string;
  readonly also: string;
  readonly parameter: string;
  readonly meaning: string;
  readonly such: string;
  readonly optional: string;
  readonly returns: string;
}

export const FUNCTION_PAGE: Readonly<Record<Language, FunctionPage>> = {
  en: {
    title: 'Custom functions',
    intro:
      'They work in a cell of any tab, on any range that has the shape of History’s first seven columns, so that you can build tabs of your own. They read no clock: the same cells always give the same table. Rates are fractions; format the cells as percent.',
    separators:
      'A table comes with its header row and spills to the right and down, so leave room. Write “;” instead of “,” between the arguments where your locale does. Blank rows and a header row in the range do no harm.',
    example: 'The examples are computed from this range',
    also: 'With a tab of leads like this one, called Leads',
    parameter: 'Argument',
    meaning: 'What it is',
    such: 'Such as',
    optional: 'optional',
    returns: 'Returns',
  },
  ja: {
    title: 'カスタム関数',
    intro:
      'どのタブのセルでも、履歴タブの最初の7列と同じ形の範囲に対して使えます。自分のタブを自由に作れます。時計は読まないため、同じセルからはいつも同じ表が得られます。割合は小数で返すので、セルの表示形式をパーセントにしてください。',
    separators:
      '表は見出し行つきで右と下に広がるため、空きを用意してください。地域の設定によっては、引数を「,」の代わりに「;」で区切ります。範囲に空白行や見出し行があってもかまいません。',
    example: '以下の例は、この範囲から計算したものです',
    also: '次のようなリードのタブ（名前は Leads）がある場合',
    parameter: '引数',
    meaning: '内容',
    such: '例',
    optional: '省略可',
    returns: '結果',
  },
};
