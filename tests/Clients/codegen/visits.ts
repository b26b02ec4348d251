// A sample TypeScript app; the types come from the schema and the documents, and tsc checks every use.
import { graphql } from "./generated/gql.js";
import type { ResultOf, VariablesOf } from "@graphql-typed-document-node/core";

export const page = graphql(`
  query UnitVisits($town: Long!, $where: VisitFilterInput, $order: [VisitSortInput!]) {
    orgUnit(code: $town) {
      visits(first: 5, where: $where, order: $order) {
        totalCount
        nodes {
          id
          visitedOn
          purpose
          officials {
            name
          }
          household {
            code
          }
        }
      }
      visitsAggregate(where: $where) {
        count
        groupBy(by: [PURPOSE]) {
          purpose
          count
        }
      }
    }
  }
`);

export const record = graphql(`
  mutation Record($input: RecordVisitInput!) {
    recordVisit(input: $input) {
      visit {
        id
      }
      errors {
        ... on VisitInFutureError {
          code
          message
        }
        ... on Error {
          path
        }
      }
    }
  }
`);

export const variables: VariablesOf<typeof page> = {
  town: 350824001000,
  where: { purpose: { in: ["POLICY"] }, visitedOn: { gte: "2026-01-01" } },
  order: [{ visitedOn: "DESC" }],
};

export function codes(answer: ResultOf<typeof page>): string[] {
  return (answer.orgUnit?.visits?.nodes ?? []).map((visit) => visit.household?.code ?? "");
}
