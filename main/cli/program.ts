import { inspect } from 'node:util';
import { Command, CommanderError } from 'commander';
import { Fault } from '../../shared/results/fault.ts';
import type { Problem } from '../../shared/results/problem.ts';
import { terminalText as text } from '../../shared/text/terminal.ts';
import { StoppedByOperator } from '../engine/faults.ts';
import { printable } from '../forms/printable.ts';
import { ValuesInvalid } from '../runs/faults.ts';
import { type GlobalOptions, type Shell, withContext } from './command.ts';
import { COMMANDS } from './commands.ts';
import { exitOf } from './exit-of.ts';
import { Unexpected } from './faults.ts';
import { fixLines } from './fix-lines.ts';
import { EXIT, type Io } from './io.ts';
import { isStop } from './is-stop.ts';

/** Parses and runs a command line. Never rejects for anything an operator can cause. */
export async function runProgram(argv: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.done;
  const json = argv.includes('--json');
  const shell: Shell = {
    io,
    async run(command, action) {
      code = await withContext(io, command.optsWithGlobals<GlobalOptions>(), action);
    },
  };
  const program = new Command('groundwork')
    .description("Prepares a customer's contact-centre organization for an integration.")
    .exitOverride()
    .showHelpAfterError(text.usageFix)
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text) });
  for (const register of COMMANDS) register(program, shell);
  addGlobalOptions(program);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.done;
      // The sentence and the help are on stderr already.
      if (json) printProblems(io, [usageProblem(error)]);
      return EXIT.input;
    }
    const fault = error instanceof Fault ? error : isStop(error) ? new StoppedByOperator() : new Unexpected(error);
    report(io, json, fault);
    if (fault instanceof Unexpected && io.env.GROUNDWORK_DEBUG) io.stderr.write(`${inspect(error)}\n`);
    return exitOf(fault.family);
  }
}

function report(io: Io, json: boolean, fault: Fault): void {
  const problems: readonly Problem[] = fault instanceof ValuesInvalid ? fault.problems : [fault.toProblem()];
  if (json) printProblems(io, problems);
  for (const problem of problems) {
    const { message, field } = problem;
    const lines = [`${field === undefined ? '' : `${field}: `}${message}`, ...fixLines(problem, '  ')];
    io.stderr.write(printable(`${lines.join('\n')}\n`));
  }
}

function printProblems(io: Io, problems: readonly Problem[]): void {
  io.stdout.write(`${JSON.stringify({ problem: problems[0], problems }, null, 2)}\n`);
}

/** Options that every command has, wherever on the line they stand. */
function addGlobalOptions(command: Command): void {
  command.option('--json', text.json).option('--data <dir>', text.data);
  for (const nested of command.commands) addGlobalOptions(nested);
}

/** `commander.unknownOption` becomes `unknown-option`. */
function usageProblem({ code, message }: CommanderError): Problem {
  const name = code.replace(/^commander\./, '').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return { code: name, message: message.replace(/^error: /, ''), fix: text.usageFix };
}
