import { expect, test } from 'vitest';
import { commandsFor } from '../../src/cli/commands.js';

const names = async (...args: string[]) => (await commandsFor(args)).map((command) => command.name());

test('a command line loads the command that it names, and no other', async () => {
  expect(await names('failed', 'show', 'clean')).toEqual(['failed']);
  expect(await names('--version')).toEqual([]);
});

test.each([[[]], [['--help']], [['help', 'clean']], [['cleen']]])('%j loads all of them', async (args) => {
  expect(await names(...args)).toEqual(
    'up worker api sources alerts clean embed rules feed records learned failed replay health'.split(' '),
  );
});
