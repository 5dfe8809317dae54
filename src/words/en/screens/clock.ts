import type {ClockWords} from '../../screens/clock.ts';

export const clock: ClockWords = {
  label: "The night's clock",
  elapsed: 'Since the stop',
  lasted: 'Traffic was stopped for',
  since: time => `from ${time}`,
  rollback: 'Decide on going back',
  restored: 'Seen restored',
  notRestored: 'not yet',
  left: text => `${text} left`,
  over: text => `${text} over`,
  ask: {
    title: 'It is time to decide on going back',
    text: due =>
      `${due} is over, and internet and VPN have not been read as working. The app decides nothing: settle it with the centre.`,
    goOn: 'Go on',
    rollBack: 'Go back to the old unit',
    call: 'Call the centre first',
    hint: 'Either answer is recorded with its time.'
  },
  span: ms => {
    const minutes = Math.floor(ms / 60_000);
    if (minutes < 1) return `${Math.max(0, Math.ceil(ms / 1000))} s`;
    return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  },
  pending: 'Recording'
};
