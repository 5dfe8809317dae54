import type {Profile} from '../device/profile.ts';

/** Each command of the profile that only asks and names nothing of a site. */
export function readOnlyCommands({profile}: {readonly profile: Profile}): readonly string[] {
  const {identify: who, backupCommand, readBack, saved, observations, investigate} = profile;
  const all = [
    who.send,
    ...(who.clock ? [who.clock.send] : []),
    readBack.plain.send,
    ...(backupCommand ? [backupCommand.send] : []),
    ...saved.flatMap(way => (way.by === 'status' ? [way.send] : [way.running.send, way.startup.send])),
    ...Object.values(observations).map(one => one.send),
    ...investigate
  ];
  return [...new Set(all)].filter(one => !one.includes('{{') && !profile.unsafe.some(pattern => pattern.test(one)));
}
