/** When somebody first reached out to a lead after it came in: what speed to lead ends with. */
import { isContact } from '../pipeline/activity';
import type { Story } from './fold';
import { type History, KIND } from './history';
import type { Passes } from './passes';

export class ContactLog {
  /** Per pass, the moment of the first contact at or after its entry; passes without one are absent. */
  readonly first = new Map<number, number>();
  /** Contacts of any kind that were logged at all. */
  logged = 0;
  private readonly isContact: boolean[];

  constructor(private readonly history: History) {
    this.isContact = history.texts.map(isContact);
  }

  see({ events, pass, when }: Story, { reachedAt }: Passes): void {
    const { history } = this;
    for (let i = 0; i < events.length; i++) {
      const event = events[i];
      if (history.kind[event] !== KIND.touched || !this.isContact[history.reason[event]]) continue;
      this.logged++;
      const of = pass[i];
      if (of < 0 || this.first.has(of) || !(when[i] >= reachedAt[0][of])) continue;
      this.first.set(of, when[i]);
    }
  }
}
