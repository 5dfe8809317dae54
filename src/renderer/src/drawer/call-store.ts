import {create} from 'zustand';
import type {CallPurpose} from '#core/job/deeds.ts';
import {openTool} from '../store/view.ts';

/**
 * A call that is under way: it goes on while the drawer is closed and the work goes on beside it. `begun`: from the call
 * pad, or from a step, to which its end leads back.
 */
type Open = {readonly purpose: CallPurpose; readonly fromMs: number; readonly begun: 'pad' | 'step'};

const useOpenCall = create<{readonly call: Open | null}>()(() => ({call: null}));

export function useCall(): Open | null {
  return useOpenCall(state => state.call);
}

/** One press: the clock of the call runs and the call pad is open. */
export function beginCall(purpose: CallPurpose, fromMs: number, begun: Open['begun'] = 'step'): void {
  useOpenCall.setState({call: {purpose, fromMs, begun}});
  openTool('calls');
}

/** It is over; another that was begun meanwhile goes on. */
export function endCall(call: Open): void {
  if (useOpenCall.getState().call !== call) return;
  useOpenCall.setState({call: null});
  if (call.begun === 'step') openTool(null);
}
