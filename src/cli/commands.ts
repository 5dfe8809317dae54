/** 0: as wanted; 2: something a person must look at, as a Problem on stderr; 1: a bug. */
type Command = (args: readonly string[]) => Promise<number>;

/** One file each, loaded on demand. */
const commands: Readonly<Record<string, Command>> = {
  swap: async args => (await import('./visit.ts')).visit('swap', args),
  install: async args => (await import('./visit.ts')).visit('install', args),
  sheet: async args => (await import('./sheet.ts')).sheet(args),
  config: async args => (await import('./config.ts')).config(args),
  profile: async args => (await import('./profile.ts')).profile(args),
  report: async args => (await import('./report.ts')).report(args),
  vault: async args => (await import('./vault.ts')).vault(args),
  ports: async args => (await import('./ports.ts')).ports(args),
  unit: async args => (await import('./unit.ts')).unit(args),
  sim: async args => (await import('./sim.ts')).sim(args),
  help: async () => (await import('./usage.ts')).help(),
  '--help': async () => (await import('./usage.ts')).help()
};

export async function runCommand([name = '', ...args]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  return command ? command(args) : (await import('./usage.ts')).usage(name);
}
