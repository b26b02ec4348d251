// A sample Relay app; relay-compiler compiles it against the committed schema.
import { graphql } from "relay-runtime";

export const page = graphql`
  query OfficialVisitsQuery($number: String!, $first: Int, $after: String, $last: Int, $before: String) {
    official(number: $number) {
      name
      visits(first: $first, after: $after, last: $last, before: $before, order: [{ visitedOn: ASC }])
        @connection(key: "OfficialVisits_visits") {
        edges {
          node {
            id
            visitedOn
            household {
              code
            }
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  }
`;

export const refetched = graphql`
  query OfficialVisitsNodeQuery($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Visit {
        visitedOn
        purpose
      }
    }
  }
`;

export const record = graphql`
  mutation OfficialVisitsRecordMutation($input: RecordVisitInput!) {
    recordVisit(input: $input) {
      visit {
        id
        visitedOn
      }
      errors {
        __typename
        ... on Error {
          code
          message
          path
        }
      }
    }
  }
`;
