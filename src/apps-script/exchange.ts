/** What passes between one run and Google: questions may be asked again, changes never; what is unwritten is known. */
import { refuse } from '../pipeline/problem';
import { codeOf, translated } from './google-errors';
import { patiently } from './patience';

export class Exchange {
  /** This run has changed something. */
  wrote = false;
  private unflushed = false;

  /** While something is unwritten, an error may be that of the write: then asking again would hide it. */
  ask<T>(question: () => T): T {
    try {
      return this.unflushed ? question() : patiently(question);
    } catch (thrown) {
      const code = codeOf(thrown);
      if (code === undefined) throw thrown;
      // Nothing was changed, so nothing has to be found out.
      return refuse(code === 'google_busy' && !this.wrote ? 'google_unanswered' : code);
    }
  }

  change<T>(run: () => T): T {
    this.wrote = true;
    this.unflushed = true;
    return translated(run);
  }

  flush(): void {
    translated(() => SpreadsheetApp.flush());
    this.unflushed = false;
  }
}
