import {create} from 'zustand';
import type {CallPurpose} from '#core/job/deeds.ts';
import {openTool} from '../store/view.ts';

/** A call that is under way: it goes on while the drawer is closed and the work goes on beside it. */
type Open = {readonly purpose: CallPurpose; readonly fromMs: number};

const useOpenCall = create<{readonly call: Open | null}>()(() => ({call: null}));

export function useCall(): Open | null {
  return useOpenCall(state => state.call);
}

/** One press: the clock of the call runs and the call pad is open. */
export function beginCall(purpose: CallPurpose, fromMs: number): void {
  useOpenCall.setState({call: {purpose, fromMs}});
  openTool('calls');
}

export function dropCall(): void {
  useOpenCall.setState({call: null});
}
