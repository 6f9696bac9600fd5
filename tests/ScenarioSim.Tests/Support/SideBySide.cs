// Fixtures share nothing but the processor, so as many run side by side as there are cores; those that wait for moments of
// their own, in a browser or on a cluster, say that they run alone.
[assembly: Parallelizable(ParallelScope.Fixtures)]
