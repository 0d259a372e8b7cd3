/** The guide cannot go on, and says in one sentence why and what to do. */

export class Stop extends Error {
  constructor(sentence, { isUsage = false } = {}) {
    super(sentence);
    this.isUsage = isUsage;
  }
}
