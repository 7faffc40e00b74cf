import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { useListFrameworks, useListQuestionnaires } from "../api/generated/commonVision";
import { useMe } from "../auth/me";
import { paths } from "../paths";
import { Button } from "../ui/Button";
import { ErrorState } from "../ui/ErrorState";
import { ErrorSummary } from "../ui/ErrorSummary";
import { Input } from "../ui/Input";
import { languageName } from "../ui/languageName";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { Said, SaidIn } from "../ui/Said";
import { Select } from "../ui/Select";

interface Thing {
  kind: string;
  key: string;
  version: number;
  name: string;
  languages: readonly string[];
}

/** What is published and may be translated, the languages there are, and the way to begin another. */
export default function TranslationsPage() {
  const { t } = useLingui();
  const me = useMe();
  const frameworks = useListFrameworks();
  const questionnaires = useListQuestionnaires();

  const failed = [frameworks, questionnaires].find(({ error }) => error !== null);
  if (failed) return <ErrorState error={failed.error} retry={() => void failed.refetch()} />;
  if (!frameworks.data || !questionnaires.data || me.status !== "signed-in") return <Loading />;
  // What is for everyone is translated by those who also administer; a local key says whose it is.
  const forEveryone = me.person.roles.includes("administrator");
  const mine = ({ key }: { key: string }) => forEveryone || key.startsWith("local-");
  const of = (kind: string, items: Omit<Thing, "kind">[]) =>
    items.filter(mine).map((item) => ({ ...item, kind }));
  const groups = [
    { title: t`Frameworks`, things: of("frameworks", frameworks.data.items) },
    { title: t`Questionnaires`, things: of("questionnaires", questionnaires.data.items) },
  ].filter(({ things }) => things.length > 0);
  const things = groups.flatMap((group) => group.things);

  return (
    <SaidIn of={frameworks.data.items}>
      <SaidIn of={questionnaires.data.items}>
        <Page title={t`Translations`}>
          <p className="nhsuk-body-l">
            <Trans>
              A translation is laid over what is published, which itself stays as it is. What has
              not been translated is shown in English.
            </Trans>
          </p>
          {things.length === 0 ? (
            <p>
              <Trans>Nothing is published that you may translate.</Trans>
            </p>
          ) : (
            <Begin things={things} />
          )}
          {groups.map((group) => (
            <section key={group.title}>
              <h2 className="nhsuk-heading-m">{group.title}</h2>
              {group.things.map((thing) => (
                <Languages thing={thing} key={thing.key} />
              ))}
            </section>
          ))}
        </Page>
      </SaidIn>
    </SaidIn>
  );
}

function Languages({ thing: { kind, key, version, name, languages } }: { thing: Thing }) {
  return (
    <section>
      <h3 className="nhsuk-heading-s">
        <Said>{name}</Said>
      </h3>
      {languages.length === 0 ? (
        <p>
          <Trans>Not translated yet.</Trans>
        </p>
      ) : (
        <ul className="nhsuk-list">
          {languages.map((locale) => (
            <li key={locale}>
              <Link to={paths.translation(kind, key, version, locale)}>
                <span lang={locale}>{languageName(locale)}</span>
                <span className="nhsuk-u-visually-hidden">
                  : <Said>{name}</Said>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Begin({ things }: { things: readonly Thing[] }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState(0);
  const [language, setLanguage] = useState("");
  const [asked, setAsked] = useState(false);
  const locale = tagIn(language);
  const error =
    asked && locale === null
      ? t`Give a language other than English by its tag, such as cy`
      : undefined;

  const begin = () => {
    setAsked(true);
    const thing = things[chosen];
    if (locale === null || !thing) return;
    void navigate(paths.translation(thing.kind, thing.key, thing.version, locale));
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      <ErrorSummary errors={error === undefined ? [] : [{ field: "language", message: error }]} />
      <h2 className="nhsuk-heading-m">
        <Trans>Begin a language</Trans>
      </h2>
      <Select
        id="thing"
        label={t`What to translate`}
        value={chosen}
        onChange={(event) => setChosen(Number(event.target.value))}
      >
        {things.map(({ name, kind, key }, index) => (
          <option value={index} key={`${kind} ${key}`}>
            {name}
          </option>
        ))}
      </Select>
      <Input
        id="language"
        label={t`Language`}
        hint={t`By its tag (BCP 47): cy is Welsh.`}
        error={error}
        width={10}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        value={language}
        onChange={(event) => setLanguage(event.target.value)}
      />
      <Button type="submit">
        <Trans>Go on</Trans>
      </Button>
    </form>
  );
}

/** The tag in its usual spelling; null where it is none, or is what everything is written in. */
function tagIn(text: string): string | null {
  try {
    const tag = Intl.getCanonicalLocales(text.trim())[0] ?? null;
    return tag === null || ["en", "en-GB"].includes(tag) ? null : tag;
  } catch {
    return null;
  }
}
