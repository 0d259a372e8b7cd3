/** What people write as evidence when there is nothing to write, in either language, folded (FNL-8). */
export const FILLER_WORDS: ReadonlySet<string> = new Set(
  [
    [
      'test',
      'testing',
      'n/a',
      'na',
      'n.a',
      'none',
      'nothing',
      'nil',
      'ok',
      'okay',
      'yes',
      'done',
      'tbd',
      'tba',
    ],
    ['asdf', 'xx', 'xxx', 'abc', 'unknown'],
    ['なし', '無し', '特になし', '特に無し', '不明', '未定', '未確認', '確認済', '確認済み', '確認しました'],
    ['あり', '有り', 'はい', 'テスト', '同上', 'その他'],
  ].flat(),
);
