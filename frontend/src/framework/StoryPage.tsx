import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { ProblemError } from "../api/problem";
import { paths } from "../paths";
import { BackLink } from "../ui/BackLink";
import { ErrorState } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { PrintButton } from "../ui/PrintButton";
import { Said, SaidIn } from "../ui/Said";
import { frameworkOfStories, frameworkQuery, storiesQuery } from "./queries";
import { RightsNotice } from "../framework-view/RightsNotice";

export default function StoryPage() {
  const { t } = useLingui();
  const { story: key = "" } = useParams();
  const { data, error, refetch } = useQuery(storiesQuery());
  const { data: framework } = useQuery(frameworkQuery(frameworkOfStories));
  const back = <BackLink to={paths.stories()}>{t`All stories`}</BackLink>;
  if (error) return <ErrorState error={error} retry={() => void refetch()} back={back} />;
  if (!data) return <Loading />;
  const story = data.items.find((item) => item.key === key);
  if (!story) return <ErrorState error={noSuchStory} back={back} />;
  const shown =
    framework?.domains
      .flatMap((domain) => domain.elements.map((element) => ({ domain, element })))
      .filter(({ element }) => story.elements.includes(element.key)) ?? [];

  return (
    <SaidIn of={framework}>
      <Page title={story.title} caption={story.role} back={back}>
        <p className="nhsuk-body-l">{story.summary}</p>
        {story.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {shown.length > 0 && (
          <>
            <h2 className="nhsuk-heading-m">
              <Trans>What this story shows</Trans>
            </h2>
            <ul className="nhsuk-list nhsuk-list--bullet">
              {shown.map(({ domain, element }) => (
                <li key={element.key}>
                  <Link to={paths.frameworkElement(frameworkOfStories, domain.key, element.key)}>
                    <Said>{element.name}</Said>
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
        <PrintButton />
        {framework && <RightsNotice rights={framework.rights} />}
      </Page>
    </SaidIn>
  );
}

const noSuchStory = new ProblemError({ type: "about:blank", title: "No such story", status: 404 });
