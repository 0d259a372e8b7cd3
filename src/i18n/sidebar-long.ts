/** The words of long work: a sheet that is taken over in steps, and a great many hand edits, in both languages. */

type Text = string;

export interface LongMessages {
  adopting: Text;
  preparing: Text;
  adopted: (done: number, of: number) => Text;
  recording: Text;
  recorded: (done: number, of: number) => Text;
  /** 0: less than one. */
  minutesLeft: (minutes: number) => Text;
  stays: Text;
  stop: Text;
  stopping: Text;
  stopped: Text;
  stoppedAt: (done: number, left: number) => Text;
  almost: Text;
  goOn: Text;
  meanwhile: Text;
  takeBack: Text;
  takeBackAsk: (later: number) => Text;
  takeBackYes: Text;
  takeBackNo: Text;
  unrecorded: (left: number) => Text;
}

const en = (count: number): string => count.toLocaleString('en');
const ja = (count: number): string => count.toLocaleString('ja');

export const longEn: LongMessages = {
  adopting: 'Taking your leads over',
  preparing: 'Adding columns and tabs. A large sheet takes a minute or two.',
  adopted: (done, of) => `${en(done)} of ${en(of)} leads`,
  recording: 'Recording hand edits',
  recorded: (done, of) => `${en(done)} of ${en(of)} edits`,
  minutesLeft: (minutes) => (minutes === 0 ? 'less than a minute left' : `about ${en(minutes)} min left`),
  stays:
    'Keep this sidebar open. If it closes, nothing is lost: open it again and go on. Others can work meanwhile.',
  stop: 'Stop',
  stopping: 'Stopping after this step…',
  stopped: 'Adoption stopped',
  stoppedAt: (done, left) =>
    `${en(done)} leads are in the pipeline and can be worked on. ${en(left)} still wait. Your own columns are as they were.`,
  almost: 'All leads are in the pipeline. Only the funnel is still to be drawn.',
  goOn: 'Go on',
  meanwhile: 'Work with these',
  takeBack: 'Undo adoption',
  takeBackAsk: (later) =>
    `Tasuki’s columns and tabs go, and the History with them${later ? ` (${en(later)} things done since)` : ''}. Your own columns stay.`,
  takeBackYes: 'Yes, undo it',
  takeBackNo: 'Keep it',
  unrecorded: (left) => `${en(left)} hand edits are still to be recorded.`,
};

export const longJa: LongMessages = {
  adopting: 'リードを取り込んでいます',
  preparing: '列とシートを追加しています。件数が多いと1〜2分かかります。',
  adopted: (done, of) => `${ja(of)}件中 ${ja(done)}件`,
  recording: '手入力の変更を記録しています',
  recorded: (done, of) => `${ja(of)}件中 ${ja(done)}件`,
  minutesLeft: (minutes) => (minutes === 0 ? '残り1分未満' : `残り約${ja(minutes)}分`),
  stays:
    'このサイドバーを開いたままにしてください。閉じても済んだ分は残り、開き直せば続けられます。その間もほかの人は作業できます。',
  stop: '中断する',
  stopping: 'この区切りで中断します…',
  stopped: '取り込みを中断しています',
  stoppedAt: (done, left) =>
    `${ja(done)}件は取り込み済みで、作業できます。残りは${ja(left)}件です。元の列はそのままです。`,
  almost: 'リードはすべて取り込みました。あとはファネルを作成するだけです。',
  goOn: '続ける',
  meanwhile: '先に作業する',
  takeBack: '導入を取り消す',
  takeBackAsk: (later) =>
    `Tasukiの列とシートを、履歴${later ? `（導入後の操作${ja(later)}件を含む）` : ''}とともに削除します。元の列は残ります。`,
  takeBackYes: '取り消す',
  takeBackNo: 'やめる',
  unrecorded: (left) => `手入力の変更が、まだ${ja(left)}件記録されていません。`,
};
