import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import type { TranslationText, TranslationView } from "../api/generated/commonVision.schemas";
import { isStale, ProblemError } from "../api/problem";
import { editorPaths } from "../editorPaths";
import { paths } from "../paths";
import { BackLink } from "../ui/BackLink";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { ErrorNote, ErrorState } from "../ui/ErrorState";
import { ErrorSummary } from "../ui/ErrorSummary";
import { languageName } from "../ui/LanguageName";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { Textarea } from "../ui/Textarea";
import { useAskBeforeClosing } from "../ui/useAskBeforeClosing";
import { Completeness } from "./Completeness";
import { Conflicts } from "./Conflicts";
import { listKeys, translationQuery } from "./queries";
import { remove, save, type Which } from "./server";
import "./translating.css";
import { conflicts, type Part, partsOf, shown, stillToSave, translated, whole } from "./typed";
import { heldWork, useWork, type Work } from "./useWork";

/** The English of one version beside its translation, a domain at a time. */
export default function TranslatePage() {
  const { kind = "", key = "", version = "", locale = "" } = useParams();
  const which = { kind, key, version: Number(version), locale };
  const address = editorPaths.translation(kind, key, version, locale);
  const held = heldWork(address)?.seen;
  const { data, error, refetch } = useQuery({
    ...translationQuery(which),
    enabled: held === undefined,
  });
  const read = held ?? data;
  if (error)
    return <ErrorState error={error} retry={() => void refetch()} back={<Back of={which} />} />;
  if (!read) return <Loading />;
  return <Translate which={which} address={address} read={read} key={address} />;
}

function Back({ of: { kind, key, version } }: { of: Which }) {
  const { t } = useLingui();
  return <BackLink to={paths.translations(kind, key, version)}>{t`All languages`}</BackLink>;
}

interface TranslateProps {
  which: Which;
  address: string;
  read: TranslationView;
}

function Translate({ which, address, read }: TranslateProps) {
  const { t, i18n } = useLingui();
  const language = languageName(which.locale, i18n.locales ?? i18n.locale);
  const [work, change] = useWork(address, read);
  const saving = useSaving(which, work, change);
  const [search, setSearch] = useSearchParams();
  const { seen, typed } = work;
  const parts = partsOf(seen);
  const part = parts.find(({ key }) => key === search.get("part")) ?? parts[0]!;
  const unsaved = Object.keys(typed).length > 0;
  useAskBeforeClosing(unsaved);
  const done = translated(seen.texts, typed);

  const submit = async () => {
    const refused = await saving.save();
    // The first text that was refused may stand in another part.
    const first = seen.texts.find(({ key }) => key in refused);
    if (first && first.part !== part.key)
      setSearch(first.part === null ? {} : { part: first.part });
  };

  return (
    <Page
      title={t`Translate into ${language}`}
      caption={
        <Trans>
          {seen.texts[0]?.english}, version {which.version}
        </Trans>
      }
      back={<Back of={which} />}
      hasError={Object.keys(saving.refused).length > 0}
    >
      <ErrorSummary
        errors={Object.entries(saving.refused).map(([key, message]) => ({
          field: fieldOf(key),
          message,
        }))}
      />
      <Completeness translated={done} translatable={seen.translatable} />
      {work.conflicts.length > 0 && (
        <Conflicts
          conflicts={work.conflicts}
          locale={which.locale}
          onChoose={({ key, theirs }, mine) =>
            change((before) => ({
              ...before,
              typed: mine ? before.typed : stillToSave(seen, { ...before.typed, [key]: theirs }),
              conflicts: before.conflicts.filter((conflict) => conflict.key !== key),
            }))
          }
        />
      )}
      <Parts parts={parts} current={part} typed={typed} address={address} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <h2 className="nhsuk-heading-m">{part.name ?? <Trans>About the whole</Trans>}</h2>
        {part.texts.map((text) => (
          <Text
            text={text}
            locale={which.locale}
            value={shown(text, typed)}
            error={saving.refused[text.key]}
            onChange={(value) =>
              change((before) => ({
                ...before,
                typed: stillToSave(before.seen, { ...before.typed, [text.key]: value }),
              }))
            }
            key={text.key}
          />
        ))}
        {saving.failure !== null && <ErrorNote error={saving.failure} />}
        {work.conflicts.length > 0 && (
          <p>
            <Trans>Choose above which texts are to stay; then you can save.</Trans>
          </p>
        )}
        <Button type="submit" disabled={saving.busy || work.conflicts.length > 0}>
          <Trans>Save</Trans>
        </Button>
        <p className="app-translation-state">
          <output>
            {saving.busy ? (
              <Trans>Saving…</Trans>
            ) : unsaved ? (
              <Trans>Not saved yet. It stays in this tab while you look at other pages.</Trans>
            ) : (
              saving.saved && <Trans>Saved. It is shown from now on.</Trans>
            )}
          </output>
        </p>
      </form>
      {seen.revision > 0 && <TakeAway which={which} seen={seen} change={change} />}
    </Page>
  );
}

/** Sends all of it; answers what was refused, by the keys of the texts. */
function useSaving(which: Which, work: Work, change: ReturnType<typeof useWork>[1]) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [refused, setRefused] = useState<Record<string, string>>({});

  /** False where somebody else changed the same texts: then the editor chooses first. */
  const saveOver = async (seen: TranslationView): Promise<boolean> => {
    try {
      const now = await save(which, seen, whole(seen, work.typed));
      change((before) => ({ ...before, seen: now, typed: stillToSave(now, before.typed) }));
      return true;
    } catch (error) {
      if (!isStale(error)) throw error;
      const now = (error as ProblemError).problem.current as TranslationView;
      const found = conflicts(seen, now, work.typed);
      change((before) => ({
        seen: now,
        typed: stillToSave(now, before.typed),
        conflicts: found,
      }));
      // Nothing of theirs is in the way: both are brought together over what there is now.
      return found.length === 0 && saveOver(now);
    }
  };

  const run = async (): Promise<Record<string, string>> => {
    setBusy(true);
    setSaved(false);
    setFailure(null);
    setRefused({});
    try {
      if (await saveOver(work.seen)) {
        setSaved(true);
        forgetLists(client);
      }
    } catch (error) {
      const messages = refusedTexts(error);
      setRefused(messages);
      if (Object.keys(messages).length === 0) setFailure(error);
      return messages;
    } finally {
      setBusy(false);
    }
    return {};
  };
  return { busy, saved, failure, refused, save: run };
}

/** The server's words for each text, by its key: "/texts/elements~1LF.1.1~1name" names one. */
function refusedTexts(error: unknown): Record<string, string> {
  const errors = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
  return Object.fromEntries(
    errors
      .filter(({ pointer }) => pointer.startsWith("/texts/"))
      .map(({ pointer, message }) => [
        pointer.slice("/texts/".length).replaceAll("~1", "/").replaceAll("~0", "~"),
        message,
      ]),
  );
}

/** The lists say which languages there are. */
function forgetLists(client: ReturnType<typeof useQueryClient>): void {
  for (const queryKey of listKeys) void client.invalidateQueries({ queryKey });
}

const fieldOf = (key: string) => `text-${key}`;

function Parts({
  parts,
  current,
  typed,
  address,
}: {
  parts: readonly Part[];
  current: Part;
  typed: Work["typed"];
  address: string;
}) {
  const { t } = useLingui();
  return (
    <nav aria-label={t`Parts`}>
      <ul className="nhsuk-list app-contents">
        {parts.map((part) => (
          <li key={part.key ?? ""}>
            <Link
              to={
                part.key === null
                  ? address
                  : `${address}?${new URLSearchParams({ part: part.key }).toString()}`
              }
              aria-current={part === current ? "true" : undefined}
            >
              {part.name ?? <Trans>About the whole</Trans>}
            </Link>{" "}
            <Trans>
              ({translated(part.texts, typed)} of {part.texts.length})
            </Trans>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface TextProps {
  text: TranslationText;
  locale: string;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** The English is the label of its translation, so that a screen reader reads it before one types. */
function Text({ text: { key, english, maxLength }, locale, value, error, onChange }: TextProps) {
  return (
    <Textarea
      id={fieldOf(key)}
      label={<span className="app-translated-from">{english}</span>}
      error={error}
      lang={locale}
      // From right to left where the language is.
      dir="auto"
      rows={Math.min(12, 1 + Math.ceil(english.length / 60))}
      // The count is of use only where the room runs out.
      {...(value.length > maxLength * 0.8 && { limit: maxLength })}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function TakeAway({
  which,
  seen,
  change,
}: {
  which: Which;
  seen: TranslationView;
  change: ReturnType<typeof useWork>[1];
}) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const takeAway = async () => {
    try {
      await remove(which, seen);
      change((before) => ({ ...before, typed: {} }));
      forgetLists(client);
      await navigate(paths.translations(which.kind, which.key, which.version));
    } catch (error) {
      setFailure(error);
      setAsking(false);
    }
  };

  return (
    <>
      {failure !== null && <ErrorNote error={failure} />}
      <Button warning small onClick={() => setAsking(true)}>
        <Trans>Take this translation away</Trans>
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<Trans>Take this translation away?</Trans>}
      >
        <p>
          <Trans>All its texts will be gone for good, and everybody reads the English again.</Trans>
        </p>
        <div className="nhsuk-button-group">
          <Button onClick={() => setAsking(false)}>
            <Trans>Keep it</Trans>
          </Button>
          <Button warning onClick={() => void takeAway()}>
            <Trans>Take it away</Trans>
          </Button>
        </div>
      </Dialog>
    </>
  );
}
