/** Calls the add-on through its one door, the way the sidebar does. */
import type { FileLanguage } from '../files/problem';
import type { Choices, PlanView } from './choices';
import { ConvertProblem } from './choices';
import type { ConvertWords } from './words';

/** Something that is wrong or worth saying; the add-on words it itself. */
export interface ProblemView {
  code: string;
  text: string;
}

export interface AdoptionPlanView extends PlanView {
  leads: number;
  duplicates: number;
  unusable: Array<{ row: number; why: ProblemView }>;
  ambiguousDates: Array<{ header: string }>;
  notes: ProblemView[];
}

export interface FunnelView {
  /** The figures as JSON text. */
  json: string;
  text: string;
}

const PROTOCOL = 1;
/** One command, one operation: its id need only be told apart from none. */
const OPERATION = 'convert1';

/** Runs a global function of the add-on and gives what it returned. */
export type CallFunction = (name: string, args: unknown[]) => unknown;

export class AddOn {
  constructor(
    private readonly callFunction: CallFunction,
    private readonly language: FileLanguage,
    private readonly actor: string,
    private readonly say: ConvertWords,
  ) {}

  plan(choices: Partial<Choices>): Promise<AdoptionPlanView> {
    return this.ask('planAdoption', { choices, language: this.language });
  }

  /** A long file takes several runs. */
  async adopt(choices: Choices): Promise<void> {
    const { language, actor } = this;
    let { more } = await this.ask<{ more: boolean }>('adopt', { op: OPERATION, actor, choices, language });
    while (more) ({ more } = await this.ask<{ more: boolean }>('goOnAdopting', { op: OPERATION }));
  }

  refreshFunnel(): Promise<unknown> {
    return this.ask('refreshFunnel', { quick: false });
  }

  report(): Promise<FunnelView> {
    return this.ask('funnelReport', { text: true });
  }

  private async ask<T>(method: string, args: object): Promise<T> {
    const { language } = this;
    let reply: { ok: boolean; value: T; problem: ProblemView };
    try {
      const request = JSON.stringify({ v: PROTOCOL, language, method, args });
      const answer = await this.callFunction('rpc', [request]);
      reply = JSON.parse(String(answer));
    } catch (error) {
      throw new ConvertProblem(this.say.addOnFailed((error as Error).message));
    }
    if (reply.ok) return reply.value;
    throw new ConvertProblem(reply.problem.text);
  }
}
