/** What Sheets' autocomplete and the docs page say about each custom function; no HTML, no line breaks. */

export interface Said {
  readonly en: string;
  readonly ja: string;
}

export const FUNCTION_DOCS = {
  functions: {
    TASUKI_FUNNEL: {
      description: {
        en: 'How many leads reached each stage, how many of the stage before that is, and how long they stayed.',
        ja: 'ステージごとに、到達した件数、前段階からの割合、滞在日数を表にします。',
      },
      result: {
        en: 'One row per stage: stage, reached, share of the previous stage with its 95 % interval, share of the first stage, median and 90th percentile of days stayed, leads there now, days of the oldest.',
        ja: 'ステージごとに1行：ステージ、到達、前段階からの割合と95%区間、最初からの割合、滞在日数の中央値と90%点、現在の件数、最長の日数。',
      },
    },
    TASUKI_COHORTS: {
      description: {
        en: 'Leads by month of entry, with how many came how far and how many were won within a number of days.',
        ja: '登録月ごとに、どこまで進んだか、何日以内に受注したかを表にします。',
      },
      result: {
        en: 'One row per month: month, leads, qualified, meeting, won, share won so far with its 95 % interval, share won within T days (blank while the month is too young), and whether it is old enough.',
        ja: '月ごとに1行：月、リード、IS到達、商談、受注、これまでの受注率と95%区間、T日以内の受注率（観察期間が足りない月は空欄）、観察期間が十分か。',
      },
    },
    TASUKI_SOURCES: {
      description: {
        en: 'Where leads come from, through to won deals and revenue; leads without a source are a row of their own.',
        ja: '流入元ごとに、受注と受注金額までを表にします。流入元が空欄のリードも1行にします。',
      },
      result: {
        en: 'One row per source: source, leads, qualified, meeting, won, share won, revenue, median days to won.',
        ja: '流入元ごとに1行：流入元、リード、IS到達、商談、受注、受注率、受注金額、受注までの日数の中央値。',
      },
    },
    TASUKI_HANDOFFS: {
      description: {
        en: 'How many handoffs between the roles were offered, accepted and returned, and how fast they were answered.',
        ja: '役割間の引き継ぎについて、依頼・受け取り・差し戻しの件数と回答までの時間を表にします。',
      },
      result: {
        en: 'One row per gate: gate, offered, accepted, returned, waiting, accepted as a share of those decided with its 95 % interval, median hours to the answer.',
        ja: '関所ごとに1行：関所、依頼、受け取り、差し戻し、回答待ち、回答済みに対する受入率と95%区間、回答までの時間の中央値。',
      },
    },
    TASUKI_BANT: {
      description: {
        en: 'The verdict on one screening by BANT: every answer must be at least indicated, and not asked is not no.',
        ja: 'BANTで1件のスクリーニングを判定します。4項目とも「目安あり」以上が必要です。「未確認」と「なし」は区別します。',
      },
      result: {
        en: 'One row: verdict, score from 0 to 1 over the answers that were asked, and what is missing.',
        ja: '1行：判定、確認した項目のスコア（0〜1）、不足している項目。',
      },
    },
    TASUKI_PLAN: {
      description: {
        en: 'Works back from a target amount to the wins, meetings and leads that it takes.',
        ja: '目標金額から、必要な受注・商談・リードの件数を逆算します。',
      },
      result: {
        en: 'One row: wins, meetings and leads needed, each rounded up.',
        ja: '1行：必要な受注、商談、リードの件数（切り上げ）。',
      },
    },
    TASUKI_REPORT: {
      description: {
        en: 'Any block of the Funnel tab as a table in cells of your own: the same figures, without bars and colours.',
        ja: 'ファネルタブのどのブロックでも、表として自分のセルに出します。数字はタブと同じで、棒と色はありません。',
      },
      result: {
        en: 'The block’s table; an interval, or k of n, is two columns. The column Heading says to which part of the table a row belongs; FALSE under Mature marks what is too young to be compared, FALSE under Enough leads what is too few. The notes below the tables are a block of their own, notes. What the given ranges cannot tell is said in words, never as a zero.',
        ja: 'ブロックの表。区間や件数は2列に分かれます。表の中の小見出しは「区分」の列に入ります。「観察期間が十分」が FALSE の行はまだ比較できず、「件数が十分」が FALSE の行は件数が足りません。表の下の注は notes という別のブロックです。指定した範囲から分からないことは、0ではなく言葉で示します。',
      },
    },
  },
  parameters: {
    history: {
      en: 'Events in the order of History’s first seven columns: When, Lead ID, Event, From, To, Amount, Source. The header row may be included.',
      ja: '履歴タブの最初の7列と同じ順の出来事：日時、リードID、出来事、移動元、移動先、金額、流入元。見出し行を含めてもかまいません。',
    },
    stages: {
      en: 'The stage table of Settings: key, label, role, kind.',
      ja: '設定タブのステージ表：キー、表示名、役割、種別。',
    },
    events: {
      en: 'Events in the order of History’s columns. The first seven do for most blocks; who did what, and why, is in those after Source: give all of them, History!A1:N.',
      ja: '履歴タブの列と同じ順の出来事。多くのブロックは最初の7列で足ります。誰が、なぜ、は流入元より右の列にあるため、履歴!A1:N のように全列を指定してください。',
    },
    settings: {
      en: 'The whole Settings tab from its first cell, so that T, the minimum n, gates, reasons and targets are the same as on the Funnel tab; or its stage table alone, Settings!A2:D: T is then 90 days, the minimum n 30, and there are no targets.',
      ja: '設定タブの左上からの全体。T、最小件数、関所、理由、目標がファネルタブと同じになります。ステージ表だけ（設定!A2:D）でもよく、その場合はTが90日、最小件数が30で、目標はありません。',
    },
    block: {
      en: 'The block’s title on the Funnel tab, in English or Japanese, or its key. Anything else lists the keys.',
      ja: 'ファネルタブでのブロックの表題（日本語か英語）、またはキー。ほかの文字を入れるとキーの一覧が出ます。',
    },
    answers: {
      en: 'The Answers tab; only the block checklist needs it.',
      ja: '回答タブ。checklist のブロックだけで使います。',
    },
    period: {
      en: 'A period as in the dropdown of the Funnel tab, in English or Japanese, such as "last month"; it ends with as_of. Blank: all time. Anything else lists the periods.',
      ja: 'ファネルタブの「期間」と同じ言葉（日本語か英語）。例："先月"。as_of の日から数えます。空欄なら全期間。ほかの文字を入れると一覧が出ます。',
    },
    groups: {
      en: 'Two columns from their header row on, lead ids and what to group by; only the blocks column and column_within, and notes, take it.',
      ja: '見出し行からの2列：リードIDと、分類に使う自社の列。column と column_within、notes のブロックだけで使います。',
    },
    as_of: {
      en: 'The moment up to which to look; a date means its first minute. Blank: the newest event.',
      ja: 'いつまでを見るか。日付だけなら、その日の0時まで。空欄なら最新の出来事まで。',
    },
    source: {
      en: 'Only leads of this source. Blank: all.',
      ja: 'この流入元のリードだけを見ます。空欄ならすべて。',
    },
    within_days: {
      en: 'The T of "won within T days". Blank: 90.',
      ja: '「T日以内に受注」のT。空欄なら90。',
    },
    language: {
      en: '"en" or "ja": the language of the headings. Blank: English.',
      ja: '見出しの言語："en" か "ja"。空欄なら英語。',
    },
    budget: {
      en: 'Budget: not asked, no, indicated or confirmed. Blank is not asked.',
      ja: '予算：未確認、なし、目安あり、確認済のいずれか。空欄は未確認。',
    },
    authority: {
      en: 'Authority: not asked, no, indicated or confirmed.',
      ja: '決裁権：未確認、なし、目安あり、確認済のいずれか。',
    },
    need: {
      en: 'Need: not asked, no, indicated or confirmed.',
      ja: '必要性：未確認、なし、目安あり、確認済のいずれか。',
    },
    timeline: {
      en: 'Timeline: not asked, no, indicated or confirmed.',
      ja: '導入時期：未確認、なし、目安あり、確認済のいずれか。',
    },
    target_amount: { en: 'The amount to be won.', ja: '受注の目標金額。' },
    average_amount: { en: 'The average amount of a won deal.', ja: '受注1件あたりの平均金額。' },
    win_rate: { en: 'Won deals as a share of meetings.', ja: '商談のうち受注した割合。' },
    meeting_rate: {
      en: 'Meetings as a share of qualified leads.',
      ja: 'ISに到達したリードのうち商談になった割合。',
    },
    lead_rate: {
      en: 'Qualified leads as a share of all leads.',
      ja: 'リードのうちISに到達した割合。',
    },
  },
} as const satisfies {
  functions: Record<string, { description: Said; result: Said }>;
  parameters: Record<string, Said>;
};
