using Graph.Errors;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;
using Microsoft.Extensions.Options;

namespace Graph.Documents;

/// <summary>The limits of a document, regardless of what it selects; checked in time linear in its length.</summary>
internal sealed class DocumentLimits(IOptions<GraphOptions> options)
{
    /// <summary>The maximum nesting of a document: in its own text, and with its fragments expanded.</summary>
    public const int MostNesting = 128;

    /// <exception cref="RequestError">The text has too many tokens, or lists nested too deep.</exception>
    /// <returns>The number of tokens, up to the first syntax error.</returns>
    public int CheckText(string text)
    {
        var most = options.Value.MaxTokens;
        var (count, position, lists) = (0, 0, 0);
        while (true)
        {
            Token token;
            try
            {
                token = Lexer.Lex(text, position);
            }
            catch (GraphQLParser.Exceptions.GraphQLSyntaxErrorException)
            {
                // The parser reports the error more precisely.
                return count;
            }

            if (token.Kind == TokenKind.EOF)
            {
                return count;
            }

            position = token.End;
            lists += token.Kind switch
            {
                TokenKind.BRACKET_L => 1,
                TokenKind.BRACKET_R => -1,
                _ => 0,
            };
            if (lists > MostNesting)
            {
                throw TooDeep();
            }

            if (token.Kind != TokenKind.COMMENT && ++count > most)
            {
                throw Refused(
                    Codes.TooManyTokens,
                    $"文档过长，最多 {most} 个词法单元（token）。",
                    $"The document has more than {most} tokens."
                );
            }
        }
    }

    /// <exception cref="RequestError">
    /// It has too many aliases or directives, is nested too deep, or uses introspection where that is not allowed.
    /// </exception>
    public async Task Check(GraphQLDocument document)
    {
        if ((await FragmentNesting.Of(document)).Deepest() > MostNesting)
        {
            throw TooDeep();
        }

        var count = new Count();
        await new Counting().VisitAsync(document, count);
        if (count.Aliases > options.Value.MaxAliases)
        {
            throw Refused(
                Codes.TooManyAliases,
                $"别名过多，最多 {options.Value.MaxAliases} 个。",
                $"The document has more than {options.Value.MaxAliases} aliases."
            );
        }

        if (count.Directives > options.Value.MaxDirectives)
        {
            throw Refused(
                Codes.TooManyDirectives,
                $"指令过多，最多 {options.Value.MaxDirectives} 个。",
                $"The document has more than {options.Value.MaxDirectives} directives."
            );
        }

        if (count.AsksAboutSchema && !options.Value.Introspection)
        {
            throw Refused(
                Codes.IntrospectionOff,
                "未开放 schema 查询（内省）。",
                "Questions about the schema are not answered here."
            );
        }
    }

    private static RequestError TooDeep() =>
        Refused(
            Codes.TooDeep,
            $"文档层级过深，展开片段后最多 {MostNesting} 层。",
            $"The document is nested deeper than {MostNesting} levels, its fragments opened."
        );

    private static RequestError Refused(string code, string chinese, string english) =>
        new(new Problem(code, chinese, english));

    private sealed class Count : IASTVisitorContext
    {
        public int Aliases { get; set; }

        public int Directives { get; set; }

        public bool AsksAboutSchema { get; set; }

        public CancellationToken CancellationToken => CancellationToken.None;
    }

    private sealed class Counting : ASTVisitor<Count>
    {
        protected override ValueTask VisitFieldAsync(GraphQLField field, Count context)
        {
            context.Aliases += field.Alias is null ? 0 : 1;
            context.AsksAboutSchema |= field.Name.Value == "__schema" || field.Name.Value == "__type";
            return base.VisitFieldAsync(field, context);
        }

        protected override ValueTask VisitDirectiveAsync(GraphQLDirective directive, Count context)
        {
            context.Directives++;
            return base.VisitDirectiveAsync(directive, context);
        }
    }
}
