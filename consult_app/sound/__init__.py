"""Sound in and out: the bell of the speaking clock, the microphone, WAV files. The only place that says miniaudio."""
