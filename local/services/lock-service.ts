/** LockService, and locks held by somebody else for tests of contention. */
import { ServiceError } from './errors';
import type { Host } from './host';
import { StandIn } from './strict';

type Scope = 'document' | 'script' | 'user';

export class Locks {
  private readonly held = new Set<Scope>();
  /** Says whether another execution holds the lock for longer than the wait. */
  busy: (scope: Scope, waitMs: number) => boolean = () => false;

  /** `onHold`: told when the document's lock is granted, and when it is free again. */
  constructor(private readonly onHold: (held: boolean) => void = () => {}) {}

  take(scope: Scope, waitMs: number): boolean {
    if (this.busy(scope, waitMs)) return false;
    if (!this.held.has(scope) && scope === 'document') this.onHold(true);
    this.held.add(scope);
    return true;
  }
  has(scope: Scope): boolean {
    return this.held.has(scope);
  }
  release(scope: Scope): void {
    if (this.held.delete(scope) && scope === 'document') this.onHold(false);
  }
  /** Google drops every lock while an alert or prompt is open, and when the execution ends. */
  suspend(): void {
    for (const scope of [...this.held]) this.release(scope);
  }
}

export class LockService extends StandIn {
  readonly typeName = 'LockService';
  constructor(readonly host: Host) {
    super();
  }
  getDocumentLock() {
    return this.host.execution.inDocument ? new Lock(this.host, 'document') : null;
  }
  getScriptLock() {
    return new Lock(this.host, 'script');
  }
  getUserLock() {
    return new Lock(this.host, 'user');
  }
}

export class Lock extends StandIn {
  readonly typeName = 'Lock';
  constructor(
    readonly host: Host,
    readonly scope: Scope,
  ) {
    super();
  }
  hasLock() {
    return this.host.locks.has(this.scope);
  }
  tryLock(waitMs: number) {
    if (typeof waitMs !== 'number') throw new ServiceError('tryLock needs the time to wait in milliseconds.');
    return this.host.locks.take(this.scope, waitMs);
  }
  waitLock(waitMs: number) {
    if (!this.tryLock(waitMs)) {
      throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
    }
  }
  releaseLock() {
    this.host.locks.release(this.scope);
  }
}
