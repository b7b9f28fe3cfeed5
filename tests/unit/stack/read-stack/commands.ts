import type { Export } from '../../../../src/stack/export.ts';
import { SEAT_NAMES, SEATS, type Seat } from '../../../../src/stack/stack.ts';

/** The commands under the comments that name a seat, by seat; a command is its words, unquoted as a shell does it. */
export function readCommands({ files }: Export): Partial<Record<Seat, string[][]>> {
  const read: Partial<Record<Seat, string[][]>> = {};
  for (const block of (files[0]?.text ?? '').split('\n\n')) {
    const lines = block.split('\n');
    const seats = SEATS.filter((seat) => lines.some((line) => line.startsWith(`# ${SEAT_NAMES[seat]}: `)));
    for (const seat of seats) read[seat] = lines.filter((line) => line !== '' && !line.startsWith('#')).map(toWords);
  }
  return read;
}

/** What follows a flag. */
export function wordAfter(command: readonly string[], flag: string): string | undefined {
  const at = command.indexOf(flag);
  return at < 0 ? undefined : command[at + 1];
}

function toWords(line: string): string[] {
  return (line.match(/(?:'[^']*'|"[^"]*"|\\.|[^\s'"\\])+/g) ?? []).map((word) => word.replaceAll(/'([^']*)'|"([^"]*)"|\\(.)/g, (_, single, double, plain) => single ?? double ?? plain));
}
