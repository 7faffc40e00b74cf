import { Trans, useLingui } from "@lingui/react/macro";
import { useParams, useSearchParams } from "react-router";
import { ElementText } from "../framework-view/ElementText";
import { RightsNotice } from "../framework-view/RightsNotice";
import { SeniorTag } from "../framework-view/SeniorTag";
import { editorPaths } from "../editorPaths";
import { BackLink } from "../ui/BackLink";
import { Paragraphs } from "../ui/Paragraphs";
import { Select } from "../ui/Select";
import { DraftPage } from "./DraftPage";
import { domainIn } from "./frameworkTree";
import { PhoneFrame } from "./PhoneFrame";
import { useFrameworkDraft } from "./useDraft";

/** The draft as people will see it, a domain at a time; without one, what stands before the domains. */
export default function FrameworkPreview() {
  const { t } = useLingui();
  const { framework = "" } = useParams();
  const [search, setSearch] = useSearchParams();
  const draft = useFrameworkDraft();
  const { content } = draft;
  const domain = domainIn(content, search.get("domain") ?? "");
  const unnamed = t`Without a name yet`;

  return (
    <DraftPage
      draft={draft}
      title={t`Preview`}
      caption={content.name}
      back={
        <BackLink to={editorPaths.frameworkDraft(framework)}>{t`The whole framework`}</BackLink>
      }
    >
      <Select
        id="part"
        label={t`What to look at`}
        value={domain?.key ?? ""}
        onChange={({ target }) =>
          setSearch(target.value ? { domain: target.value } : {}, { replace: true })
        }
      >
        <option value="">{t`The introduction`}</option>
        {content.domains.map(({ key, name }) => (
          <option value={key} key={key}>
            {name || unnamed}
          </option>
        ))}
      </Select>
      <PhoneFrame title={t`As on a phone`}>
        {domain ? (
          <>
            <h1 className="nhsuk-heading-l">
              <span className="nhsuk-caption-l">{content.name} </span>
              {domain.name}
              <SeniorTag audience={domain.audience} />
            </h1>
            <p className="nhsuk-body-l">{domain.summary}</p>
            {domain.elements.map((element) => (
              <ElementText element={element} stories={[]} level={2} key={element.key} />
            ))}
          </>
        ) : (
          <>
            <h1 className="nhsuk-heading-l">{content.name}</h1>
            <p className="nhsuk-body-l">{content.summary}</p>
            <Paragraphs text={content.introduction} />
            <p>
              <Trans>Whom it is for:</Trans> {content.audience}
            </p>
          </>
        )}
        <RightsNotice rights={content.rights} />
      </PhoneFrame>
    </DraftPage>
  );
}
