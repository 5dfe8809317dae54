import {create} from 'zustand';
import type {Preferences} from '#core/contract/answers.ts';
import type {Problem} from '#core/problem.ts';
import type {RailStep} from '#core/procedure/rail.ts';
import type {Result} from '#core/result.ts';
import type {Tool} from '#words/screens/tool.ts';

/** What is only on this screen: where one looks, what is open beside it, what the last press was answered. */
interface View extends Preferences {
  /** The step looked at; null: wherever the visit asks for work. */
  readonly step: RailStep | null;
  readonly tool: Tool | null;
  /** Why the last press was refused; nothing in the visit. Gone when put away or when the next press is taken. */
  readonly told: Problem | null;
}

export const useView = create<View>()(() => ({language: 'ja', look: 'light', step: null, tool: null, told: null}));

/** Looking is always allowed. */
export function lookAt(step: RailStep | null): void {
  useView.setState({step});
}

export function openTool(tool: Tool | null): void {
  useView.setState({tool});
}

/** A problem that belongs to a press, shown in the problem bar. */
export function tell(told: Problem | null): void {
  useView.setState({told});
}

/** Waits for what a press asked of the host; a refusal is told, and the answer goes back to whoever pressed. */
export async function heed<T>(asked: Promise<Result<T>>): Promise<Result<T>> {
  const answer = await asked;
  tell(answer.ok ? null : answer.problem);
  return answer;
}
