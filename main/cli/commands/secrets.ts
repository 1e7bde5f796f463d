import { terminalText } from '../../../shared/text/terminal.ts';
import { SecretPromptImpossible } from '../../vault/input-faults.ts';
import { operatorKey, operatorNames } from '../../vault/key.ts';
import type { Secret } from '../../vault/secret.ts';
import type { ListingVault, SecretKey } from '../../vault/vault.ts';
import { type Context, helpExample, type Register } from '../command.ts';
import { EXIT, interactive } from '../io.ts';
import { askSecret } from '../prompts.ts';
import {
  NamedSecretEmpty,
  NamedSecretsNeedKeychain,
  SecretAsArgument,
  SecretNameInvalid,
  SecretUnknown,
} from '../secret-faults.ts';
import { secretFrom } from '../stdin.ts';
import { table } from '../table.ts';

const text = terminalText.secrets;

/** `secrets set|list|delete`: the keychain's entries that values files refer to by name. */
export const secrets: Register = (program, shell) => {
  const command = program.command('secrets').description(text.description);
  command.addHelpText('after', helpExample('secrets set acme-operator'));

  const set = command.command('set').description(text.set).argument('<name>', text.nameArgument);
  // Refused here: the parser's own message would repeat what may be a secret.
  set
    .allowExcessArguments()
    .addHelpText('after', helpExample('secrets set acme-operator < secret.txt'))
    .action((name: string) =>
      shell.run(set, async (context) => {
        if (set.args.length > 1) throw new SecretAsArgument(name);
        const vault = await keychainOf(context);
        const key = operatorKey(checkedName(name));
        const secret = await given(context, name);
        if (secret.length === 0) throw new NamedSecretEmpty(name);
        const replaced = (await vault.get(key)) !== undefined;
        await vault.put(key, secret);
        context.output.answer({ name, saved: true, replaced }, () => [
          replaced ? text.replaced(name) : text.saved(name),
        ]);
        return EXIT.done;
      }),
    );

  const list = command.command('list').description(text.list);
  list.addHelpText('after', helpExample('secrets list --json')).action(() =>
    shell.run(list, async (context) => {
      const keys = await (await keychainOf(context)).list();
      const names = operatorNames(keys);
      const created = keys.filter(isCreated);
      context.output.answer({ secrets: names.map((name) => ({ name })), created }, () => [
        ...(names.length === 0 ? [text.empty] : names),
        ...(created.length === 0 ? [] : ['', text.created, ...table(created.map(createdRow), context.output.columns)]),
      ]);
      return EXIT.done;
    }),
  );

  const remove = command.command('delete').description(text.delete).argument('<name>', text.nameArgument);
  remove.addHelpText('after', helpExample('secrets delete acme-operator')).action((name: string) =>
    shell.run(remove, async (context) => {
      const vault = await keychainOf(context);
      if (!(await vault.delete(operatorKey(name)))) throw new SecretUnknown(name, operatorNames(await vault.list()));
      context.output.answer({ name, deleted: true }, () => [text.deleted(name)]);
      return EXIT.done;
    }),
  );
};

/** @throws NamedSecretsNeedKeychain */
async function keychainOf({ app }: Context): Promise<ListingVault> {
  const { state, vault } = await app.keychain();
  if (vault === undefined) throw new NamedSecretsNeedKeychain(state);
  return vault;
}

/** @throws SecretNameInvalid */
function checkedName(name: string): string {
  if (name === '' || name.length > 200 || name !== name.trim() || /\p{Cc}/u.test(name)) throw new SecretNameInvalid();
  return name;
}

/** Typed where nobody sees it, or all of stdin. @throws SecretPromptImpossible when typing would show it */
async function given({ io }: Context, name: string): Promise<Secret> {
  if (interactive(io)) return askSecret(io, name);
  if (io.stdin.isTTY === true) throw new SecretPromptImpossible(name);
  return secretFrom(io.stdin);
}

/** Kept by a run for a system; heads of journals are kept beside them and are no secrets. */
function isCreated({ origin }: SecretKey): boolean {
  return origin !== '';
}

function createdRow({ name, subject, origin }: SecretKey): readonly string[] {
  return [`  ${name}`, subject, origin];
}
