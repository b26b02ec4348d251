using Benchmarks;
using Benchmarks.Limit;

return args switch
{
    // The two servers that are compared, each in its own process.
    ["serve", "product", .. var settings] => await Product.Serve(settings),
    ["serve", "limit", .. var settings] => await LimitServer.Serve(settings),
    _ => await Comparison.Run(Wishes.Of(args)),
};
