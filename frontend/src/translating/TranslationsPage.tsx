import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import type { TranslationSummary } from "../api/generated/commonVision.schemas";
import { editorPaths } from "../editorPaths";
import { BackLink } from "../ui/BackLink";
import { Button } from "../ui/Button";
import { Empty } from "../ui/Empty";
import { ErrorState } from "../ui/ErrorState";
import { ErrorSummary } from "../ui/ErrorSummary";
import { Input } from "../ui/Input";
import { LanguageName } from "../ui/LanguageName";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { Completeness } from "./Completeness";
import { nameQuery, translationsQuery } from "./queries";
import type { Version } from "./server";

/** The languages that a version is there in, how far each of them is, and the way to begin another. */
export default function TranslationsPage() {
  const { t } = useLingui();
  const { kind = "", key = "", version = "" } = useParams();
  const of = { kind, key, version: Number(version) };
  const { data, error, refetch } = useQuery(translationsQuery(of));
  const name = useQuery(nameQuery(of)).data ?? key;
  const back = <BackLink to={editorPaths.publishedVersions()}>{t`Published versions`}</BackLink>;
  if (error) return <ErrorState error={error} retry={() => void refetch()} back={back} />;
  if (!data) return <Loading />;

  return (
    <Page
      title={t`Translations`}
      caption={
        <Trans>
          {name}, version {version}
        </Trans>
      }
      back={back}
    >
      <p className="nhsuk-body-l">
        <Trans>
          A translation is laid over what is published, which itself stays as it is. What has not
          been translated is shown in English.
        </Trans>
      </p>
      {data.items.length === 0 ? (
        <Empty>
          <Trans>This version has not been translated into any language yet.</Trans>
        </Empty>
      ) : (
        <ul className="nhsuk-list">
          {data.items.map((translation) => (
            <li key={translation.locale}>
              <Language translation={translation} of={of} />
            </li>
          ))}
        </ul>
      )}
      <Begin of={of} />
    </Page>
  );
}

function Language({ translation, of }: { translation: TranslationSummary; of: Version }) {
  const { i18n } = useLingui();
  const { locale, translated, translatable, editedAt } = translation;
  return (
    <>
      <h2 className="nhsuk-heading-s app-translation-name">
        <Link to={editorPaths.translation(of.kind, of.key, of.version, locale)}>
          <LanguageName tag={locale} />
        </Link>
      </h2>
      <Completeness translated={translated} translatable={translatable} />
      <p className="nhsuk-body-s nhsuk-u-secondary-text-colour">
        <Trans>
          Last changed {i18n.date(editedAt, { dateStyle: "long", timeStyle: "short" })}.
        </Trans>
      </p>
    </>
  );
}

function Begin({ of: { kind, key, version } }: { of: Version }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [language, setLanguage] = useState("");
  const [asked, setAsked] = useState(false);
  const locale = tagIn(language);
  const error =
    asked && locale === null
      ? t`Give a language other than English by its tag, such as cy`
      : undefined;

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (locale !== null) void navigate(editorPaths.translation(kind, key, version, locale));
      }}
    >
      <ErrorSummary errors={error === undefined ? [] : [{ field: "language", message: error }]} />
      <h2 className="nhsuk-heading-m">
        <Trans>Begin another language</Trans>
      </h2>
      <Input
        id="language"
        label={t`Language`}
        hint={t`By its tag (BCP 47): cy is Welsh, pl is Polish, ur is Urdu.`}
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
