/** The rules of counting, as they are printed under the funnel's report. */

export const funnelRulesEn: readonly string[] = [
  'FNL-1 A pass is counted once at each step, however often it goes back and forth. A lead that comes back starts its next pass; money won on a first pass and on a later one is shown apart.',
  'FNL-2 A pass reached a stage when it entered it or a later one in the order of Settings. A skipped stage counts as reached and has no time. A lost pass keeps its furthest stage.',
  'FNL-3 A cohort is the calendar month of the entry, in the spreadsheet’s time zone; or its quarter, or its ISO week, which begins on Monday and belongs to the year that holds its Thursday.',
  'FNL-4 “Within T days” counts only cohorts whose every pass could be watched for T days; younger ones are marked. In groups it is over the passes that could be watched for T days. Watching ends at “as of”.',
  'FNL-5 Every rate stands with its k, its n and its Wilson 95 % interval. Below the minimum n of Settings nothing is ranked.',
  'FNL-6 Times are differences of the spreadsheet’s wall clock, in days with fractions. The median is the mean of the two middle values; p90 is PERCENTILE.INC. What is dated before its own entry is left out and listed.',
  'FNL-7 Win rate is won ÷ (won + lost). Won ÷ all leads is another figure and labelled so. Leads open for too long are shown beside it. Renewals and expansions are no part of the won amount.',
  'FNL-8 Leads without a source are a row of their own. Sources are compared without regard to case, width and outer blanks.',
  'FNL-9 Events are taken in the order of When, ties in the order of rows. The same stage again is not a move; a re-entry is a new stay. What was taken back does not count.',
  'FNL-10 Times are of stays that ended. The ages of leads still there are shown apart, as queues: median, p90 and oldest of today, with the amount that waits.',
  'FNL-11 Acceptance is accepted ÷ (accepted + returned); offers not yet decided stand beside it. Near 100 % is a warning as much as near 0 %.',
  'FNL-12 A step is stuck when its rate lies below its target, else below the team’s own half-year before, by more than chance: together, the steps call one wrongly in at most 2 % of reports. Ranked by gap × leads in a quarter × the share won further on × mean won amount; never by the lowest rate, and not below the minimum n.',
  'FNL-13 A customer is a won pass, from the win until it is churned or set aside. Churn in a month is over the customers at each month’s start; retention, GRR and NRR follow those at the start of the period, or of the last twelve months. LTV = revenue of a customer in a month × gross margin ÷ churn in a month; n/a under 20 who left.',
  'FNL-14 Whatever could not be used is counted and listed with its row.',
  'FNL-15 A checklist question is judged by decided offers: the newest answer at or before the offer counts, and “not asked” is not “no”. It is kept or dropped only where the interval of the difference says so.',
  'FNL-16 A role gets a person of its own on 92 days of evidence: a large share of the work, done by people of several roles who change often, and falling behind. Otherwise it stays as it is.',
];

export const funnelRulesJa: readonly string[] = [
  'FNL-1 1周回は、何度行き来しても各段階で1回だけ数えます。戻ってきたリードは次の周回になり、初回と復活の受注金額は分けて示します。',
  'FNL-2 そのステージか、設定の順でそれより後のステージに入れば「到達」です。飛ばしたステージも到達に数え、日数はありません。失注しても最も進んだステージは残ります。',
  'FNL-3 コホートは登録の暦月、四半期、またはISO週です（スプレッドシートのタイムゾーン）。ISO週は月曜日に始まり、木曜日の属する年の週です。',
  'FNL-4 「T日以内」は、全件をT日間観察できたコホートだけで計算し、新しいものには印をつけます。グループでは、T日間観察できた件だけの割合です。観察は「時点」までです。',
  'FNL-5 割合には件数と母数、Wilsonの95%区間を添えます。設定の最小件数に満たなければ順位をつけません。',
  'FNL-6 日数はスプレッドシートの時計の差で、小数まで数えます。中央値は中央2値の平均、90%点はPERCENTILE.INCです。登録より前の日付は除き、一覧に示します。',
  'FNL-7 受注率は 受注÷（受注＋失注）です。受注÷全リードは別の数字として明記します。長く進行中のリードも並べて示します。更新や拡大の金額は受注金額に含めません。',
  'FNL-8 流入元が空欄のリードも1行にします。流入元は大文字小文字・全角半角・前後の空白を区別せずに比べます。',
  'FNL-9 出来事は日時の順、同時刻なら行の順に扱います。同じステージへの移動は数えず、入り直しは新しい滞在です。取り消した出来事は数えません。',
  'FNL-10 日数は終わった滞在のものです。今とどまっているリードの日数は「現在の滞留」に分け、中央値・90%点・最長と金額を示します。',
  'FNL-11 受入率は 受け取り÷（受け取り＋差し戻し）です。回答待ちは別に示します。100%近くも0%近くと同じく要注意です。',
  'FNL-12 目標（なければ自社の前の半年）を偶然の範囲を超えて下回る工程を「詰まり」とします。誤って詰まりとするのは、全工程を合わせて多くて集計の2%です。順位は、差×四半期の件数×その先の受注率×平均受注金額でつけます。率の低さだけでは決めず、最小件数に満たなければ比べません。',
  'FNL-13 顧客は受注した周回で、受注から解約などで外れるまでを数えます。月次解約率は各月初の顧客が母数です。継続率・GRR・NRRは、期首（全期間なら12か月前）の顧客を追います。LTV＝顧客1件の月額×粗利率÷月次解約率で、解約が20件未満なら算出しません。',
  'FNL-14 使えなかった記録は、件数と行番号を示します。',
  'FNL-15 チェックリストの質問は、回答済みの依頼で評価します。依頼の時点までの最新の答えを使い、「未確認」は「なし」に数えません。残すかやめるかは、差の区間から言えるときだけ示します。',
  'FNL-16 役割に専任を置く提案は、直近92日間に作業の割合が大きく、兼任の人が頻繁に持ち替え、しかも滞っているときだけです。それ以外は今のままとします。',
];
