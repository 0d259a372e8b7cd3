/** Session and the person who runs the script. */
import type { Host } from './host';
import { StandIn } from './strict';

export class Account extends StandIn {
  readonly typeName = 'User';
  constructor(readonly email: string) {
    super();
  }
  getEmail() {
    return this.email;
  }
  getUserLoginId() {
    return this.email;
  }
  override toString() {
    return this.email;
  }
}

export class Session extends StandIn {
  readonly typeName = 'Session';
  constructor(readonly host: Host) {
    super();
  }
  /** Empty in simple triggers and custom functions, and without the scope that asks for it. */
  _email() {
    const { execution, scopes, user } = this.host;
    const asked = scopes.length === 0 || scopes.some((scope) => scope.endsWith('/auth/userinfo.email'));
    return execution.auth === 'FULL' && !execution.simpleTrigger && asked ? user.email : '';
  }
  getActiveUser() {
    return new Account(this._email());
  }
  getEffectiveUser() {
    return new Account(this._email());
  }
  getActiveUserLocale() {
    return this.host.user.locale;
  }
  getScriptTimeZone() {
    return this.host.scriptTimeZone;
  }
  getTemporaryActiveUserKey() {
    return 'local-user';
  }
}
