package broken.clock.interline.domain;

class Sample {
    java.time.Instant seen = java.time.Instant.now();
}
